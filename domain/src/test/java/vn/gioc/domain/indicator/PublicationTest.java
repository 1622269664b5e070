package vn.gioc.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Combination;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;

/** A city that sends a sensitive count of its own. */
class PublicationTest {
    private static final Instant TOLD = Instant.parse("2026-11-16T02:00:00Z");

    @Test
    void itsOwnCountIsNotToldForItWouldTellAWardThatIsHidden() {
        assertThat(city(Combination.SUM).of(rollup("100", true))).isEqualTo(Amount.WITHHELD);
    }

    @Test
    void inItsPlaceStandsAtLeastWhatItsWardsShow() {
        assertThat(city(Combination.SUM).ofBelow(List.of(ward("30"), ward("2"), ward("5"), ward("0"))))
                .isEqualTo(Amount.atLeast(new BigDecimal("35")));
        assertThat(city(Combination.SUM).ofBelow(List.of(ward("30"), ward("1"), ward("5"), ward("0"))))
                .as("the same for each count below the smallest")
                .isEqualTo(Amount.atLeast(new BigDecimal("35")));
    }

    @Test
    void nothingIsToldWhereTheyShowNothingOrDoNotAddUp() {
        assertThat(city(Combination.SUM).ofBelow(List.of())).isEqualTo(Amount.WITHHELD);
        assertThat(city(Combination.SUM).ofBelow(List.of(ward("2"), ward("0")))).isEqualTo(Amount.WITHHELD);
        assertThat(city(Combination.MEAN).ofBelow(List.of(ward("30")))).isEqualTo(Amount.WITHHELD);
    }

    private static Rollup ward(String count) {
        return rollup(count, false);
    }

    private static Rollup rollup(String count, boolean own) {
        BigDecimal value = new BigDecimal(count);
        return new Rollup(1, value, value, own, List.of(), TOLD, TOLD);
    }

    private static Publication city(Combination overAreas) {
        return new Publication(
                new Indicator(
                        "dengue-cases",
                        Sector.HEALTH,
                        new Names("dengue", "dengue"),
                        "ca",
                        0,
                        Frequency.WEEK,
                        Combination.SUM,
                        overAreas,
                        null,
                        Indicator.Direction.DOWN,
                        null,
                        null,
                        null,
                        null,
                        Duration.ofDays(9),
                        3,
                        null,
                        Set.of()),
                true);
    }
}
