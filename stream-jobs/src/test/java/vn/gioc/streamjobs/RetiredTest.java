package vn.gioc.streamjobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.sql.LedgerSql;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.LogSource;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.timeline.ClosingRule;

/** A count that begins at a ledger from which finished dossiers are gone begins at their opening balances. */
class RetiredTest {
    private static final String SUMS = """
            registered, received, reopened, transferred_in, transferred_out, early, on_time, on_time_without_due, late,
            withdrawn, refused, paused, overdue, due_soon, stopped_long""";
    private static final String FLOWS = "select unit, width, bucket, procedure, channel, touchpoint, area, " + SUMS
            + " from dossier_flow where width <> 'MINUTE' and (" + SUMS
            + ") <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) order by 1, 2, 3, 4, 5, 6, 7";

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void openingBalancesAndWhatIsLeftComeToTheSame(long seed) throws Exception {
        List<LogRecord> log = new History(seed).records(120);
        Tables whole = Play.run(log, seed, 0);
        Set<String> ended = new HashSet<>(whole.rows("select code from dossier where stage = 'DONE'"));
        Tables gone = Play.run(
                log.stream()
                        .filter(each -> isReference(each) || ended.contains(each.subject()))
                        .toList(),
                seed,
                0);
        Tables left = Tables.fresh();
        retire(gone, left);
        MiniJob job = new MiniJob(left.address(), null);
        job.tick(Play.START);
        for (LogRecord opening : openings(left)) {
            job.record(opening);
        }
        for (LogRecord record : log) {
            if (!ended.contains(record.subject())) {
                job.record(record);
            }
        }
        job.tick(Play.END);
        job.tick(Play.END + 1);
        job.checkpoint(1);
        assertThat(left.rows(FLOWS)).isEqualTo(whole.rows(FLOWS)).isNotEmpty();
        LogRecord late = log.stream()
                .filter(each -> ended.contains(each.subject()))
                .findFirst()
                .orElseThrow();
        job.record(late);
        job.tick(Play.END + 2);
        job.checkpoint(2);
        job.close();
        assertThat(left.rows(FLOWS)).isEqualTo(whole.rows(FLOWS));
        assertThat(left.rows("select kind, subject from quality_finding where kind = 'AFTER_RETENTION'"))
                .containsExactly("AFTER_RETENTION|" + late.subject());
    }

    @Test
    void whatEndedLongerAgoThanTheLedgerIsKeptTakesNoMoreEvents() throws Exception {
        List<LogRecord> log = new History(61).records(60);
        Tables tables = Tables.fresh();
        MiniJob job = new MiniJob(tables.address(), null, ClosingRule.of(Duration.ofDays(365)));
        job.tick(Play.START);
        for (LogRecord record : log) {
            job.record(record);
        }
        job.tick(Play.END);
        job.checkpoint(1);
        List<String> before = tables.rows(FLOWS);
        String ended = tables.rows("select min(code) from dossier where stage = 'DONE'")
                .getFirst();
        String open = tables.rows("select min(code) from dossier where stage = 'OPEN'")
                .getFirst();
        job.record(yearsLater(log, ended));
        job.tick(Play.END + 1);
        job.checkpoint(2);
        assertThat(tables.rows(FLOWS)).isEqualTo(before);
        job.record(yearsLater(log, open));
        job.tick(Play.END + 2);
        job.checkpoint(3);
        job.close();
        assertThat(tables.rows(FLOWS)).isNotEqualTo(before);
        assertThat(tables.rows("select kind, subject from quality_finding where kind = 'AFTER_RETENTION'"))
                .containsExactly("AFTER_RETENTION|" + ended);
    }

    private static LogRecord yearsLater(List<LogRecord> log, String subject) {
        LogRecord last = log.stream()
                .filter(each -> each.subject().equals(subject) && each.topic() == 0)
                .reduce((one, other) -> other)
                .orElseThrow();
        long offset = log.stream().filter(each -> each.topic() == 0).count() + subject.hashCode() % 1000 + 1000;
        byte[] withdrawn = "{\"unit\":\"a\",\"procedure\":\"p9\",\"status\":\"REOPENED\"}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new LogRecord(
                0,
                0,
                offset,
                last.recordedAt() + Duration.ofDays(400).toMillis() * 1_000,
                "s9",
                "late-" + subject,
                subject,
                "a",
                last.occurredAt() + Duration.ofDays(12).toMillis() * 1_000,
                withdrawn,
                Long.MIN_VALUE);
    }

    private static void retire(Tables from, Tables to) throws SQLException {
        for (String row : from.rows("select unit, width, bucket, procedure, channel, touchpoint, area, array[" + SUMS
                + "] from dossier_flow where width <> 'MINUTE'")) {
            String[] columns = row.split("\\|", -1);
            to.change(
                    "insert into opening_flow values ('dossier', '%s', '%s', '%s', array['%s', '%s', '%s', '%s'], '%s')"
                            .formatted((Object[]) columns));
        }
        for (String row : from.rows("select code, ended_at from dossier")) {
            String[] columns = row.split("\\|", -1);
            to.change("insert into retired_subject values ('dossier', '%1$s', '%2$s', '%2$s', now())"
                    .formatted((Object[]) columns));
        }
    }

    /** As the source of the jobs reads them. */
    private static List<LogRecord> openings(Tables tables) throws SQLException {
        try (Connection connection = tables.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LedgerSql.READ_RETIRED)) {
            List<LogRecord> records = new ArrayList<>();
            while (row.next()) {
                records.add(LogSource.read(row));
            }
            return records;
        }
    }

    private static boolean isReference(LogRecord record) {
        return record.topic() == Topic.REFERENCE.ordinal();
    }
}
