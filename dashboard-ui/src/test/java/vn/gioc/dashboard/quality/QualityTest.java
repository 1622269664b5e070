package vn.gioc.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.catalog.Catalog;

class QualityTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:00:00.123456Z");
    private static final List<String> UNITS = List.of("cho-quan");

    private final QualityQueries queries = new QualityQueries(TestDatabase.client(), Catalog::sample);

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void rejectionsComeNewestFirstAndEachOnceOverItsPages() {
        for (int i = 0; i < 25; i++) {
            rejection(i % 4, i, AT.plusSeconds(i / 10), i % 2 == 0 ? "one-stop" : "kiosk");
        }
        List<Rejection> read = new ArrayList<>();
        String after = null;
        do {
            Page<Rejection> page = queries.rejections(QualityQuestion.newest(7, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(read).hasSize(25).extracting(Rejection::id).doesNotHaveDuplicates();
        assertThat(read).extracting(Rejection::recordedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(read.getLast().recordedAt()).hasToString("2026-11-22T14:00:00.123456+07:00");
    }

    @Test
    void rejectionsCanBeAskedForBySourceAndPeriod() {
        rejection(0, 1, AT, "one-stop");
        rejection(0, 2, AT.plusSeconds(60), "kiosk");
        assertThat(queries.rejections(new QualityQuestion(null, null, "kiosk", 10, Cursor.START))
                        .items())
                .extracting(Rejection::id)
                .containsExactly("e-2");
        assertThat(queries.rejections(new QualityQuestion(AT, AT.plusSeconds(60), "", 10, Cursor.START))
                        .items())
                .extracting(Rejection::id)
                .containsExactly("e-1");
    }

    @Test
    void findingsOfOneMomentStandOnceOverPagesAndOnlyThoseOfTheUnits() {
        for (int i = 0; i < 9; i++) {
            finding("d-" + i, "cho-quan");
        }
        finding("d-x", "an-dong");
        Page<Finding> first = queries.findings(QualityQuestion.newest(5, null), UNITS, "");
        Page<Finding> second = queries.findings(QualityQuestion.newest(5, first.next()), UNITS, "");
        assertThat(second.next()).isNull();
        List<Finding> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all)
                .hasSize(9)
                .extracting(Finding::subject)
                .doesNotHaveDuplicates()
                .doesNotContain("d-x");
        assertThat(queries.findings(QualityQuestion.newest(5, null), UNITS, "UNREADABLE")
                        .items())
                .isEmpty();
    }

    @Test
    void aPlaceThatNoPageNamedIsRefused() {
        for (String after : new String[] {"", "x", "1", "1.2", "1.2.3.4", "1'.2.3", "99999999999999999999.1.1"}) {
            assertThatThrownBy(() -> QualityQuestion.newest(5, after))
                    .as(after)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> QualityQuestion.newest(0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QualityQuestion.newest(1001, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesThatNoListHasAreCounted() {
        TestDatabase.dossier("d-1")
                .with("procedure", "9.999999")
                .with("step", "TIEP_NHAN")
                .insert();
        TestDatabase.dossier("d-2")
                .with("procedure", "9.999999")
                .with("step", "LAC")
                .insert();
        TestDatabase.dossier("d-3").insert();
        TestDatabase.report("r-1").with("category", "ho-ga").insert();
        TestDatabase.report("r-2").with("category", "tieng-on").insert();
        TestDatabase.report("r-3").insert();
        TestDatabase.interactionFlow("YEAR", Instant.parse("2025-12-31T17:00:00Z"))
                .with("topic", "thoi-tiet")
                .with("interactions", 40L)
                .insert();
        TestDatabase.interactionFlow("DAY", Instant.parse("2026-11-21T17:00:00Z"))
                .with("topic", "thoi-tiet")
                .with("interactions", 40L)
                .insert();
        assertThat(queries.unknownCodes(UNITS))
                .containsExactly(
                        new UnknownCode("TOPIC", "thoi-tiet", "cho-quan", 40),
                        new UnknownCode("PROCEDURE", "9.999999", "cho-quan", 2),
                        new UnknownCode("CATEGORY", "ho-ga", "cho-quan", 1),
                        new UnknownCode("STEP", "LAC", "cho-quan", 1));
        assertThat(queries.unknownCodes(List.of("an-dong"))).isEmpty();
    }

    private static void rejection(int partition, long offset, Instant at, String source) {
        TestDatabase.row("rejection")
                .with("log_partition", partition)
                .with("log_offset", offset)
                .with("recorded_at", at)
                .with("source", source)
                .with("id", "e-" + offset)
                .with("type", "dossier.status.v1")
                .with("field", "data.status")
                .with("reason", "is none of the known")
                .insert();
    }

    private static void finding(String subject, String unit) {
        TestDatabase.row("quality_finding")
                .with("kind", "CONFLICT")
                .with("type", "dossier.status.v1")
                .with("subject", subject)
                .with("source", "one-stop")
                .with("id", "e-1")
                .with("detail", "")
                .with("unit", unit)
                .with("occurred_at", AT)
                .with("recorded_at", AT)
                .insert();
    }
}
