package vn.gioc.streamjobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.UntoldRows;

/** Killed anywhere, any number of times, the tables end where a run without any accident ends. */
class RestartTest {
    private static final long START = Play.START;
    private static final long END = Play.END;
    private static final String FIGURES = """
            select 'd', code, unit, stage, received_at, ended_at, timeliness, overdue_from, due_at, computed_due_at,
              due_moves::text, reschedules::text, due_calendar from dossier
            union all
            select 'r', code, unit, is_open::text, received_at, ended_at, timeliness, overdue_from, due_at,
              computed_due_at, assignee_due_at::text, assigned_at::text, null from report
            order by 1, 2""";
    private static final String FLOWS = """
            select unit, width, bucket, procedure, channel, touchpoint, area, registered, received, reopened,
              transferred_in, transferred_out, early, on_time, on_time_without_due, late, withdrawn, refused, paused,
              overdue, due_soon, stopped_long
            from dossier_flow
            where (registered, received, reopened, transferred_in, transferred_out, early, on_time, late, withdrawn,
              refused, paused, overdue, due_soon, stopped_long) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            order by 1, 2, 3, 4, 5, 6, 7""";

    private static final String TOTALS = """
            select unit, width, bucket, registered, received, reopened, transferred_in, transferred_out, early, on_time,
              on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, stopped_long
            from dossier_total_flow
            order by 1, 2, 3""";
    private static final String LEAVES_TOGETHER = """
            select unit, width, bucket, sum(registered), sum(received), sum(reopened), sum(transferred_in),
              sum(transferred_out), sum(early), sum(on_time), sum(on_time_without_due), sum(late), sum(withdrawn),
              sum(refused), sum(paused), sum(overdue), sum(due_soon), sum(stopped_long)
            from dossier_flow
            where width <> 'MINUTE'
            group by 1, 2, 3
            order by 1, 2, 3""";

    private static final String CORRECTIONS = """
            select unit, subject, measure, day, delta, code, type, source, id, recorded_at from correction
            order by 1, 2, 3, 4, 5, 6, 7, 8, 9""";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void killedAnywhereTheTablesEndWhereTheyWould(long seed) throws Exception {
        List<LogRecord> log = new History(seed).records(120);
        Tables calm = Play.run(log, seed, 0);
        Tables shaken = Play.run(log, seed, 8);
        assertThat(shaken.rows(FIGURES)).isEqualTo(calm.rows(FIGURES)).isNotEmpty();
        assertThat(shaken.rows(FLOWS)).isEqualTo(calm.rows(FLOWS)).isNotEmpty();
        assertThat(shaken.rows(TOTALS)).isEqualTo(shaken.rows(LEAVES_TOGETHER)).isNotEmpty();
        assertThat(shaken.number("select count(*) from event_ledger")).isEqualTo(log.size());
        assertThat(shaken.rows(CORRECTIONS)).isEqualTo(calm.rows(CORRECTIONS)).isNotEmpty();
        assertThat(shaken.number("select sum(events) from source_freshness"))
                .isEqualTo(log.stream()
                        .filter(each -> each.topic() != Topic.REFERENCE.ordinal())
                        .count());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theFlowsAddUpToTheStocksOfTheRows(long seed) throws Exception {
        Tables tables = Play.run(new History(seed).records(200), seed, 3);
        String flows = """
                select unit, sum(received + reopened + transferred_in - transferred_out
                    - early - on_time - late - withdrawn - refused - paused) as open,
                  sum(paused) as paused, sum(overdue) as overdue
                from dossier_flow where width = 'YEAR' group by unit order by unit""";
        String rows = """
                select unit, count(*) filter (where stage = 'OPEN'), count(*) filter (where stage = 'PAUSED'),
                  count(*) filter (where stage in ('OPEN', 'PAUSED') and overdue_from <= timestamptz '%s')
                from dossier group by unit order by unit""".formatted(java.time.Instant.ofEpochMilli(END));
        assertThat(tables.rows(flows)).isEqualTo(tables.rows(rows));
        for (String width : List.of("MINUTE", "HOUR", "DAY", "MONTH")) {
            assertThat(tables.rows(flows.replace("YEAR", width))).isEqualTo(tables.rows(flows));
        }
    }

    @Test
    void aScreenNeverSeesAnOlderStateAfterARestart() throws Exception {
        List<LogRecord> log = new History(21).records(60);
        Tables tables = Tables.fresh();
        MiniJob first = new MiniJob(tables.address(), null);
        first.tick(START);
        MiniJob.Checkpoint checkpoint = null;
        for (int i = 0; i < log.size(); i++) {
            first.record(log.get(i));
            first.tick(START + i + 1);
            if (i == log.size() / 3) {
                checkpoint = first.checkpoint(1);
            }
        }
        first.checkpoint(2);
        first.kill();
        List<String> shown = tables.rows(FLOWS);
        MiniJob second = new MiniJob(tables.address(), checkpoint);
        second.tick(START + log.size() + 1);
        for (int i = log.size() / 3 + 1; i < log.size(); i++) {
            second.record(log.get(i));
            assertThat(tables.rows(FLOWS)).isEqualTo(shown);
            second.tick(START + log.size() + 2 + i);
            assertThat(tables.rows(FLOWS)).isEqualTo(shown);
        }
        second.close();
    }

    @Test
    void aCheckpointThatKeepsWhatMayNotBeWrittenYetRestores() throws Exception {
        List<LogRecord> log = new History(41).records(40);
        List<LogRecord> dossiers =
                log.stream().filter(each -> each.topic() == 0).toList();
        List<LogRecord> reports = log.stream().filter(each -> each.topic() != 0).toList();
        Tables tables = Tables.fresh();
        MiniJob first = new MiniJob(tables.address(), null);
        first.tick(START);
        MiniJob.Checkpoint early = first.checkpoint(1);
        play(first, dossiers.subList(0, dossiers.size() - 1));
        play(first, reports);
        first.tick(START + 1);
        first.checkpoint(2);
        first.kill();
        MiniJob second = new MiniJob(tables.address(), early);
        second.tick(START + 2);
        play(second, dossiers);
        MiniJob.Checkpoint ahead = second.checkpoint(3);
        second.kill();
        MiniJob third = new MiniJob(tables.address(), ahead);
        third.tick(START + 3);
        play(third, reports);
        third.tick(START + 4);
        third.checkpoint(4);
        third.close();
        assertThat(tables.number("select count(*) from event_ledger")).isEqualTo(log.size());
    }

    @Test
    void aRowWrittenBetweenTwoMovementsThatCancelOutIsPutRightAfterAKill() throws Exception {
        LogRecord received = report(0, "RECEIVED", "2020-01-01T02:00:00Z");
        LogRecord closed = report(1, "CLOSED", "2020-01-05T02:00:00Z");
        LogRecord due = History.catalog();
        Tables tables = Tables.fresh();
        MiniJob first = new MiniJob(tables.address(), null);
        first.tick(START);
        first.record(due);
        first.tick(START + 1);
        MiniJob.Checkpoint checkpoint = first.checkpoint(1);
        first.record(received);
        first.tick(START + 2);
        first.tick(START + 3);
        // Waits for what is being written; the checkpoint itself is lost with the kill.
        first.checkpoint(2);
        assertThat(tables.number("select sum(overdue) from report_flow where width = 'DAY'"))
                .isEqualTo(1);
        first.kill();
        MiniJob second = new MiniJob(tables.address(), checkpoint);
        second.tick(START + 4);
        second.record(received);
        second.record(closed);
        second.tick(START + 5);
        second.tick(START + 6);
        second.checkpoint(3);
        second.close();
        for (String width : List.of("MINUTE", "HOUR", "DAY", "MONTH", "YEAR")) {
            assertThat(tables.rows("select sum(overdue), sum(due_soon), sum(received), sum(on_time), max(overdue)"
                            + " from report_flow where width = '" + width + "'"))
                    .containsExactly("0|0|1|1|0");
        }
    }

    @Test
    void whatAKilledJobWroteInAnotherOrderAcrossPartitionsIsRefusedAndCountedAgain() throws Exception {
        LogRecord calendar = History.firstCalendar();
        LogRecord received = new LogRecord(
                Topic.DOSSIER_STATUS.ordinal(),
                0,
                0,
                0,
                "s",
                "d-0",
                "d",
                "a",
                Micros.of(Instant.parse("2026-11-06T02:00:00Z")),
                """
                {"unit":"a","procedure":"p","status":"RECEIVED","dueAt":"2026-11-16T10:00:00Z"}""".getBytes(StandardCharsets.UTF_8),
                Long.MIN_VALUE);
        Tables tables = Tables.fresh();
        MiniJob first = new MiniJob(tables.address(), null);
        first.tick(START);
        MiniJob.Checkpoint checkpoint = first.checkpoint(1);
        first.record(received);
        first.tick(START + 1);
        first.tick(END);
        first.checkpoint(2);
        first.kill();
        // Without a calendar it is due soon on the day itself, with one from the working day before.
        List<String> without = tables.rows(FLOWS);
        MiniJob second = new MiniJob(tables.address(), checkpoint);
        second.tick(END + 1);
        play(second, List.of(calendar, received));
        second.tick(END + 2);
        assertThatThrownBy(() -> second.checkpoint(3)).hasRootCauseInstanceOf(UntoldRows.class);
        second.kill();
        assertThat(tables.rows(FLOWS)).isEqualTo(without);
        MiniJob rebuild = new MiniJob(tables.address(), null);
        rebuild.tick(END + 3);
        play(rebuild, List.of(calendar, received));
        rebuild.tick(END + 4);
        rebuild.checkpoint(4);
        rebuild.close();
        assertThat(tables.rows(FLOWS)).isNotEqualTo(without);
        assertThat(tables.rows("select bucket at time zone 'Asia/Ho_Chi_Minh', due_soon from dossier_flow"
                        + " where width = 'DAY' and due_soon <> 0 order by 1"))
                .containsExactly("2026-11-13 00:00:00|1", "2026-11-17 00:00:00|-1");
    }

    private static LogRecord report(long offset, String status, String at) {
        String data = "{\"unit\":\"a\",\"status\":\"" + status + "\"}";
        return new LogRecord(
                Topic.REPORT_STATUS.ordinal(),
                0,
                offset,
                0,
                "s",
                "r-" + offset,
                "r",
                "a",
                Micros.of(Instant.parse(at)),
                data.getBytes(StandardCharsets.UTF_8),
                Long.MIN_VALUE);
    }

    private static void play(MiniJob job, List<LogRecord> records) throws Exception {
        for (LogRecord record : records) {
            job.record(record);
        }
    }

    @Test
    void aRebuildFromTheBeginningGivesTheSameTables() throws Exception {
        List<LogRecord> log = new History(31).records(80);
        Tables tables = Play.run(log, 31, 0);
        List<String> before = tables.rows(FLOWS);
        MiniJob rebuild = new MiniJob(tables.address(), null);
        rebuild.tick(END + 1);
        for (LogRecord record : log) {
            rebuild.record(record);
        }
        assertThat(tables.rows(FLOWS)).isEqualTo(before);
        rebuild.tick(END + 2);
        rebuild.close();
        assertThat(tables.rows(FLOWS)).isEqualTo(before);
        assertThat(tables.rows(TOTALS)).isEqualTo(tables.rows(LEAVES_TOGETHER));
        for (String flows : List.of("dossier_flow", "dossier_total_flow")) {
            assertThat(tables.number("select count(*) from " + flows + " where epoch < (select epoch from job_flush)"))
                    .isZero();
        }
        assertThat(tables.number("select count(*) from event_ledger")).isEqualTo(log.size());
    }
}
