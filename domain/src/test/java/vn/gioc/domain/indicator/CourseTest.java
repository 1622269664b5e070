package vn.gioc.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.domain.indicator.Amount.Standing;

class CourseTest {
    private static final ReportingPeriod WEEK = ReportingPeriod.parse("2026-W47");
    private final Map<String, Amount> amounts = new HashMap<>();

    @Test
    void aWeekIsComparedWithTheWeekBeforeAndAYearAgo() {
        tell("2026-W46", "7");
        tell("2025-W47", "9");
        assertThat(course().previous(WEEK)).isEqualTo(told("7"));
        assertThat(course().yearAgo(WEEK)).isEqualTo(told("9"));
        assertThat(course().previous(ReportingPeriod.parse("2026-W46"))).isEqualTo(Amount.MISSING);
    }

    @Test
    void theMeanOfFourWeeksNeedsAllFourAndReachesIntoTheYearBefore() {
        tell("2025-W50", "4");
        tell("2025-W51", "6");
        tell("2025-W52", "9");
        ReportingPeriod second = ReportingPeriod.parse("2026-W02");
        assertThat(course().meanOfFourBefore(second)).isEqualTo(Amount.MISSING);
        tell("2026-W01", "11");
        assertThat(course().meanOfFourBefore(second).value()).isEqualByComparingTo("7.5");
        amounts.put("2025-W51", Amount.WITHHELD);
        assertThat(course().meanOfFourBefore(second)).isEqualTo(Amount.WITHHELD);
        amounts.put("2025-W51", Amount.atLeast(BigDecimal.TEN));
        assertThat(course().meanOfFourBefore(second)).isEqualTo(Amount.WITHHELD);
    }

    @Test
    void theWarningLineIsTheMeanAndTwoSampleDeviationsOfTheSameWeekInFiveYears() {
        tell("2020-W47", "1000");
        tell("2025-W47", "4");
        assertThat(course().warningLine(WEEK))
                .as("one year deviates from nothing")
                .isEqualTo(Amount.MISSING);
        tell("2021-W47", "8");
        // Mean 6, deviations -2 and 2: a sample variance of 8.
        assertThat(course().warningLine(WEEK).value().doubleValue()).isCloseTo(6 + 2 * Math.sqrt(8), within(1e-9));
        amounts.put("2023-W47", Amount.WITHHELD);
        assertThat(course().warningLine(WEEK)).isEqualTo(Amount.WITHHELD);
    }

    @Test
    void yearsWithoutACaseDrawNoLine() {
        tell("2024-W47", "0");
        tell("2025-W47", "0");
        assertThat(course().warningLine(WEEK)).isEqualTo(Amount.MISSING);
        tell("2023-W47", "3");
        assertThat(course().warningLine(WEEK).value().doubleValue()).isCloseTo(1 + 2 * Math.sqrt(3), within(1e-9));
        amounts.put("2023-W47", Amount.WITHHELD);
        assertThat(course().warningLine(WEEK)).isEqualTo(Amount.WITHHELD);
    }

    @Test
    void aSumToDateIsALowerBoundWhereAWeekIsMissingOrWithheld() {
        ReportingPeriod third = ReportingPeriod.parse("2026-W03");
        tell("2025-W52", "100");
        tell("2026-W01", "5");
        tell("2026-W03", "7");
        assertThat(course().sumToDate(third)).isEqualTo(Amount.atLeast(new BigDecimal("12")));
        amounts.put("2026-W02", Amount.WITHHELD);
        assertThat(course().sumToDate(third)).isEqualTo(Amount.atLeast(new BigDecimal("12")));
        tell("2026-W02", "-1");
        assertThat(course().sumToDate(third)).isEqualTo(told("11"));
        amounts.put("2026-W01", Amount.WITHHELD);
        assertThat(course().sumToDate(third)).as("no bound below zero").isEqualTo(Amount.WITHHELD);
        amounts.clear();
        assertThat(course().sumToDate(third)).isEqualTo(Amount.MISSING);
        amounts.put("2026-W02", Amount.WITHHELD);
        assertThat(course().sumToDate(third)).isEqualTo(Amount.WITHHELD);
    }

    @Test
    void aQuotientWaitsForBothPartsAndSaysWhichIsLacking() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        assertThat(new Quotient(told("3"), Amount.MISSING, hundred).amount()).isEqualTo(Amount.MISSING);
        assertThat(new Quotient(told("3"), Amount.MISSING, hundred).lacking()).isEqualTo(Quotient.Lacking.DENOMINATOR);
        assertThat(new Quotient(Amount.WITHHELD, told("8"), hundred).amount()).isEqualTo(Amount.WITHHELD);
        assertThat(new Quotient(Amount.atLeast(BigDecimal.ONE), told("8"), hundred).amount())
                .isEqualTo(Amount.WITHHELD);
        assertThat(new Quotient(Amount.MISSING, Amount.WITHHELD, hundred).lacking())
                .isEqualTo(Quotient.Lacking.BOTH);
        assertThat(new Quotient(told("3"), told("8"), hundred).amount().value()).isEqualByComparingTo("37.5");
        assertThat(new Quotient(told("3"), told("0"), hundred).amount()).isEqualTo(Amount.MISSING);
        assertThat(Quotient.perResidents(told("18"), 100_000, 126_000).amount().value())
                .isEqualByComparingTo("14.28571428571429");
        assertThat(Quotient.perResidents(told("18"), 100_000, 0).amount()).isEqualTo(Amount.MISSING);
    }

    @Test
    void anAmountIsToldWithItsValueOrNotAtAll() {
        assertThatThrownBy(() -> new Amount(null, Standing.TOLD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Amount(BigDecimal.ONE, Standing.WITHHELD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The same told with doubles, loops and running numbers of weeks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomCoursesAreReckonedAsByHand(long seed) {
        Random random = new Random(seed);
        double[] cases =
                IntStream.range(0, 6 * 53).mapToDouble(i -> random.nextInt(40)).toArray();
        ReportingPeriod[] weeks = new ReportingPeriod[cases.length];
        weeks[0] = ReportingPeriod.parse("2021-W01");
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = ReportingPeriod.holding(
                    ReportingPeriod.Frequency.WEEK, weeks[0].firstDay().plusWeeks(i));
            tell(weeks[i].text(), String.valueOf((int) cases[i]));
        }
        for (int i = 4; i < weeks.length; i++) {
            double four = (cases[i - 1] + cases[i - 2] + cases[i - 3] + cases[i - 4]) / 4;
            assertThat(course().meanOfFourBefore(weeks[i]).value().doubleValue())
                    .isCloseTo(four, within(1e-9));
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += weeks[j].text().substring(0, 4).equals(weeks[i].text().substring(0, 4)) ? cases[j] : 0;
            }
            assertThat(course().sumToDate(weeks[i]).value().doubleValue()).isCloseTo(sum, within(1e-9));
            double squares = 0;
            double mean = 0;
            int years = 0;
            for (int j = 0; j < i; j++) {
                int ago = Integer.parseInt(weeks[i].text().substring(0, 4))
                        - Integer.parseInt(weeks[j].text().substring(0, 4));
                String week = weeks[i].text().substring(5);
                boolean same = weeks[j].text().endsWith(week)
                        || week.equals("W53")
                                && weeks[j].text().endsWith("W52")
                                && !weeks[j + 1].text().endsWith("W53");
                if (ago > 0 && ago <= 5 && same) {
                    years++;
                    mean += cases[j];
                    squares += cases[j] * cases[j];
                }
            }
            mean /= Math.max(1, years);
            if (years >= 2) {
                double deviation = Math.sqrt(Math.max(0, squares - years * mean * mean) / (years - 1));
                assertThat(course().warningLine(weeks[i]).value().doubleValue())
                        .isCloseTo(mean + 2 * deviation, within(1e-6));
            } else {
                assertThat(course().warningLine(weeks[i])).isEqualTo(Amount.MISSING);
            }
        }
    }

    private Course course() {
        return new Course(amounts);
    }

    private void tell(String period, String value) {
        amounts.put(period, told(value));
    }

    private static Amount told(String value) {
        return Amount.told(new BigDecimal(value));
    }
}
