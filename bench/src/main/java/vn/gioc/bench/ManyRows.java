package vn.gioc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Fills the tables of a centre of its own past the jobs: files are to be measured here, not what writes the rows. */
final class ManyRows {
    private static final String DOSSIERS = """
            insert into dossier (code, unit, procedure, area, channel, touchpoint, level, time_limit, officer, step,
              step_at, status, stage, received_at, ended_at, ended_by, due_at, first_due_at, timeliness, fee_due,
              paid_online, digitised, rating, out_of_order, last_event_at, epoch, seq)
            select 'H29.18-' || lpad(n::text, 9, '0'), case when n %% 10 < 7 then 'cho-quan' else 'an-dong' end,
              '1.' || lpad((n * 7919 %% 300)::text, 6, '0'), 'kp-' || 1 + n %% 12,
              case when n %% 3 = 0 then 'IN_PERSON' else 'ONLINE' end,
              case when n %% 3 = 0 then 'COUNTER' else 'PORTAL' end, 'FULL', 'P5D',
              'CB-' || lpad((n %% 14)::text, 2, '0'), 'Thẩm định, trình ký', at + interval '1 day',
              'PROCESSED', 'DONE', at, at + interval '3 days', 'PROCESSED', at + interval '5 days',
              at + interval '5 days', 'EARLY', n %% 4 = 0, n %% 8 = 0, true, 1 + n %% 5, false, at + interval '3 days',
              1, 1
            from generate_series(1::bigint, %d) n, lateral (select now() - n * interval '20 seconds' as at) moment""";

    private static final String EVENTS = """
            insert into event_ledger (type, log_partition, log_offset, recorded_at, unit, source, id, subject,
              occurred_at, data)
            select 'dossier.status.v1', 9, n, at + interval '2 seconds', 'cho-quan', 'one-stop', 'e-' || n,
              'H29.18-' || lpad((n / 4)::text, 9, '0'), at,
              json_build_object('unit', 'cho-quan', 'procedure', '1.' || lpad((n * 7919 %% 300)::text, 6, '0'),
                'status', 'RECEIVED', 'channel', 'ONLINE', 'touchpoint', 'PORTAL', 'limit', 'P5D', 'dueAt',
                to_char(at + interval '5 days', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"'))
            from generate_series(1::bigint, %d) n, lateral (select now() - n * interval '20 seconds' as at) moment""";

    private ManyRows() {}

    static void make(DataSource database, int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(DOSSIERS.formatted(rows));
            statement.execute(EVENTS.formatted(rows));
            // Else whoever reads them first writes a mark at each row.
            statement.execute("vacuum (analyze) dossier, event_ledger");
        }
    }
}
