package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.figure.Window.Range;
import vn.gioc.domain.figure.BucketWidth;

class WindowTest {
    private final Random random = new Random(7);

    @Test
    void everyMinuteOfAWindowIsInOneBucketAndNoOtherIs() {
        for (int i = 0; i < 500; i++) {
            Instant from = BucketWidth.MINUTE.floor(moment());
            Instant to = from.plusSeconds(60L * (1 + random.nextInt(2_000_000)));
            List<Range> cover = new Window("w", from, to).cover();
            for (Instant probe : List.of(from, to.minusSeconds(1), moment(), moment())) {
                assertThat(holding(cover, probe)).isEqualTo(!probe.isBefore(from) && probe.isBefore(to) ? 1 : 0);
            }
            assertThat(holding(cover, from.minusSeconds(1))).isZero();
            assertThat(holding(cover, to)).isZero();
        }
    }

    @Test
    void anOpenEndTakesAllThatComes() {
        List<Range> cover = new Window("today", Instant.parse("2026-11-21T17:00:00Z"), null).cover();
        assertThat(cover).extracting(Range::width).doesNotContain(BucketWidth.MINUTE, BucketWidth.HOUR);
        assertThat(holding(cover, Instant.parse("2026-11-21T17:00:00Z"))).isEqualTo(1);
        assertThat(holding(cover, Instant.parse("2031-01-01T00:00:00Z"))).isEqualTo(1);
        assertThat(holding(cover, Instant.parse("2026-11-21T16:59:59Z"))).isZero();
    }

    @Test
    void theWholeOfTimeIsReadInYears() {
        assertThat(new Window("total", null, null).cover()).containsExactly(new Range(BucketWidth.YEAR, null, null));
    }

    /** In how many ranges the buckets lie that hold the moment. */
    private static long holding(List<Range> cover, Instant moment) {
        return cover.stream()
                .filter(range -> {
                    Instant bucket = range.width().floor(moment);
                    return (range.from() == null || !bucket.isBefore(range.from()))
                            && (range.to() == null || bucket.isBefore(range.to()));
                })
                .count();
    }

    private Instant moment() {
        return Instant.parse("2022-01-01T00:00:00Z").plusSeconds(random.nextInt(6 * 365 * 86_400));
    }
}
