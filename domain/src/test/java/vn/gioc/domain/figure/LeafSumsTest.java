package vn.gioc.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.reference.Books.moment;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafSumsTest {
    private static final Instant NOW = moment("2026-10-06T12:00");

    @Test
    void whatTheClockWillMakeTrueLaterDoesNotCountYet() {
        LeafSums<DossierMeasure> sums = new LeafSums<>(DossierMeasure.class, NOW);
        sums.add(
                List.of("1.001193"),
                List.of(
                        new Movement<>(moment("2026-10-06T09:00"), "a", DossierMeasure.RECEIVED, 1, false),
                        new Movement<>(moment("2026-10-06T12:05"), "a", DossierMeasure.RECEIVED, 1, false),
                        new Movement<>(NOW, "a", DossierMeasure.OVERDUE, 1, true),
                        new Movement<>(NOW.plusMillis(1), "a", DossierMeasure.DUE_SOON, 1, true)));
        long[] day = sums.sums()
                .get(new LeafSums.Leaf("a", BucketWidth.DAY, moment("2026-10-06T00:00"), List.of("1.001193")));
        assertThat(day[DossierMeasure.RECEIVED.ordinal()]).isEqualTo(2);
        assertThat(day[DossierMeasure.OVERDUE.ordinal()]).isEqualTo(1);
        assertThat(day[DossierMeasure.DUE_SOON.ordinal()]).isZero();
        assertThat(sums.sums().keySet().stream().map(LeafSums.Leaf::width)).contains(BucketWidth.values());
    }

    @Test
    void eachUnitBucketAndLeafHasItsOwnSum() {
        LeafSums<DossierMeasure> sums = new LeafSums<>(DossierMeasure.class, NOW);
        sums.add(List.of("x"), List.of(new Movement<>(moment("2026-10-05T23:59"), "a", DossierMeasure.LATE, 1, false)));
        sums.add(List.of("x"), List.of(new Movement<>(moment("2026-10-06T00:00"), "a", DossierMeasure.LATE, 1, false)));
        sums.add(List.of("y"), List.of(new Movement<>(moment("2026-10-06T00:00"), "a", DossierMeasure.LATE, 1, false)));
        sums.add(List.of("y"), List.of(new Movement<>(moment("2026-10-06T00:00"), "b", DossierMeasure.LATE, 1, false)));
        assertThat(sums.sums().keySet().stream().filter(leaf -> leaf.width() == BucketWidth.DAY))
                .hasSize(4);
        assertThat(sums.sums().keySet().stream().filter(leaf -> leaf.width() == BucketWidth.MONTH))
                .hasSize(3);
    }
}
