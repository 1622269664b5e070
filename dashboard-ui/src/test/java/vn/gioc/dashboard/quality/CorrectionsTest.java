package vn.gioc.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;

class CorrectionsTest {
    /** Midnight of 20/11/2026 in Asia/Ho_Chi_Minh. */
    private static final Instant DAY = Instant.parse("2026-11-19T17:00:00Z");

    private static final Instant LATER = Instant.parse("2026-11-22T07:00:10Z");

    private final CorrectionQueries queries = new CorrectionQueries(TestDatabase.client());

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        TestDatabase.dossierFlow("DAY", DAY)
                .with("received", 12L)
                .with("transferred_in", 5L)
                .insert();
        TestDatabase.dossierFlow("DAY", DAY)
                .with("procedure", "9.9")
                .with("received", 3L)
                .insert();
        TestDatabase.reportFlow("DAY", DAY).with("received", 40L).insert();
    }

    @Test
    void oldAndNewLeadBackwardsFromWhatTheFigureIsNow() {
        correction("received", "a", LATER, 1);
        correction("received", "b", LATER.plusSeconds(20), 1);
        correction("received", "c", LATER.plusSeconds(3600), -1);
        correction("transferred_in", "d", LATER, 2);
        List<Correction> read =
                queries.newest(List.of("cho-quan"), 10, Cursor.START).items();
        assertThat(read)
                .extracting(each -> each.figure() + " " + each.before() + " " + each.after() + " " + each.events())
                .containsExactlyInAnyOrder(
                        "dossiers.received 16 15 1", "dossiers.received 14 16 2", "dossiers.transferredIn 3 5 1");
        assertThat(read.getFirst().minute()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(read.getFirst().lateBy()).isEqualTo(Duration.ofHours(49));
        Correction both =
                read.stream().filter(each -> each.events() == 2).findFirst().orElseThrow();
        assertThat(queries.events(both, 10)).extracting(Correction.Event::id).containsExactly("a", "b");
        assertThat(queries.newest(List.of("an-dong"), 10, Cursor.START).items()).isEmpty();
    }

    @Test
    void eachStandsOnceOverThePages() {
        for (int i = 0; i < 23; i++) {
            correction(i % 2 == 0 ? "received" : "late", "e" + i, LATER.plusSeconds(60L * (i / 4)), 1);
        }
        List<Correction> read = new ArrayList<>();
        String after = null;
        do {
            Page<Correction> page =
                    queries.newest(List.of("cho-quan"), 5, after == null ? Cursor.START : Cursor.parse(after));
            read.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(read).hasSize(12).doesNotHaveDuplicates();
        assertThat(read.stream().mapToInt(Correction::events).sum()).isEqualTo(23);
        assertThat(read).extracting(Correction::minute).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    private static void correction(String measure, String id, Instant recorded, long delta) {
        TestDatabase.row("correction")
                .with("unit", "cho-quan")
                .with("subject", "dossiers")
                .with("measure", measure)
                .with("day", DAY)
                .with("delta", delta)
                .with("code", "D-" + id)
                .with("type", "dossier.status.v1")
                .with("source", "one-stop")
                .with("id", id)
                .with("occurred_at", LATER.minus(Duration.ofHours(48)))
                .with("recorded_at", recorded)
                .with("log_partition", 0)
                .with("log_offset", recorded.getEpochSecond() + id.hashCode())
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }
}
