package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.unit.Units;

/**
 * Drops the events of dossiers and reports that ended long ago and of which nothing was heard since. What they add to
 * the figures is told from those very events and stays as opening balances; what has not ended is never touched.
 *
 * <p>It holds the jobs' flush for as long as it takes, and does nothing while they do not write: a count that has begun
 * at the ledger must find either an event or the balance it went into.
 */
@Component
public class Retirement {
    private static final String HOLD =
            "select from job_flush where flushed_at > clock_timestamp() - interval '3 seconds' for update";

    private static final String BALANCE = """
            insert into opening_flow (kind, unit, width, bucket, dimensions, sums)
            select '%1$s', unit, width, bucket, array[%3$s], array[%4$s]
            from pg_temp.%2$s
            where width <> 'MINUTE'
            group by unit, width, bucket, %3$s
            on conflict (kind, unit, width, bucket, dimensions) do update set
              sums = (select array_agg(a + b order by n)
                      from unnest(opening_flow.sums, excluded.sums) with ordinality as both_sums (a, b, n))""";

    private static final String LIST = """
            insert into retired_subject (kind, subject, ended_at, last_recorded_at, retired_at)
            select '%1$s', code, ended_at,
              (select max(recorded_at) from public.event_ledger where subject = code and type = '%2$s'), ?
            from %1$s join retiring on subject = code""";

    private final DataSource database;
    private final Units units;

    public Retirement(DataSource database, Units units) {
        this.database = database;
        this.units = units;
    }

    /**
     * Retires some at a time, each time in one transaction.
     *
     * @param before what ended before it, and of which the log has taken nothing since
     * @param now when they are retired
     * @param most at a time
     * @return how many were retired; 0 where there are none, or the jobs do not write
     */
    public int retire(Instant before, Instant now, int most) throws SQLException {
        int retired = 0;
        for (Retiring kind : Retiring.values()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                retired += retire(connection, kind, before, now, most);
                connection.commit();
            }
        }
        return retired;
    }

    private int retire(Connection connection, Retiring kind, Instant before, Instant now, int most)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet held = statement.executeQuery(HOLD)) {
                if (!held.next()) {
                    return 0;
                }
            }
            int chosen = choose(connection, kind, before, most);
            if (chosen > 0) {
                tell(connection, kind, now);
                statement.execute(BALANCE.formatted(
                        kind.table(), kind.flows().table(), String.join(", ", kind.dimensions()), sums(kind)));
                list(connection, kind, now);
                statement.execute("drop view pg_temp.event_ledger");
                statement.execute(
                        "delete from event_ledger using retiring where event_ledger.subject = retiring.subject"
                                + " and type in (" + types(kind) + ")");
                statement.execute("delete from " + kind.table() + " using retiring where code = retiring.subject");
            }
            return chosen;
        }
    }

    private static int choose(Connection connection, Retiring kind, Instant before, int most) throws SQLException {
        try (PreparedStatement choice = connection.prepareStatement(
                """
                create temp table retiring on commit drop as
                select code as subject from %s
                where %s and ended_at < ?
                  and not exists (select from event_ledger
                                  where subject = code and type = '%s' and recorded_at >= ?)
                order by ended_at, code
                limit ?""".formatted(kind.table(), kind.ended(), kind.leading().wireName()))) {
            OffsetDateTime moment = before.atOffset(ZoneOffset.UTC);
            choice.setObject(1, moment);
            choice.setObject(2, moment);
            choice.setInt(3, most);
            return choice.executeUpdate();
        }
    }

    /** Their flows, in a temporary table of the flows' name. */
    private void tell(Connection connection, Retiring kind, Instant now) throws SQLException {
        Set<Part> parts = EnumSet.of(kind.flows());
        LedgerReader all = new LedgerReader(connection, List.of(), true);
        ReferenceBook book = ReferenceBook.of(units.parents(), References.read(all));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp view event_ledger as select public.event_ledger.*"
                    + " from public.event_ledger join retiring using (subject)");
            statement.execute("create temp table " + kind.flows().table() + " (like public."
                    + kind.flows().table() + " including defaults) on commit drop");
        }
        LedgerReader theirs = new LedgerReader(connection, List.of(), true);
        if (kind == Retiring.DOSSIER) {
            try (Dossiers told = new Dossiers(connection, now, book, parts)) {
                theirs.subjects(kind.types(), told::tell);
            }
        } else {
            try (Reports told = new Reports(connection, now, book, parts)) {
                theirs.subjects(kind.types(), told::tell);
            }
        }
    }

    private static void list(Connection connection, Retiring kind, Instant now) throws SQLException {
        try (PreparedStatement listing = connection.prepareStatement(
                LIST.formatted(kind.table(), kind.leading().wireName()))) {
            listing.setObject(1, now.atOffset(ZoneOffset.UTC));
            listing.executeUpdate();
        }
    }

    private static String sums(Retiring kind) {
        return kind.measures().stream().map(each -> "sum(" + each + ")::bigint").collect(Collectors.joining(", "));
    }

    private static String types(Retiring kind) {
        return kind.types().stream()
                .map(EventType::wireName)
                .map(each -> "'" + each + "'")
                .collect(Collectors.joining(", "));
    }
}
