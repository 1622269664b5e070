package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.IndicatorTables.Told;
import vn.gioc.domain.catalog.Indicator.Combination;
import vn.gioc.domain.catalog.Indicator.Ratio;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;

/** Of weeks long ago only some are read: each that a comparison rests on is among them, around years of 53 weeks too. */
class EarlierWeeksTest {
    private static final Instant NOW = Instant.parse("2027-03-01T07:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2014, 12, 29);
    /** 2015, 2020 and 2026 have 53 weeks. */
    private static final LocalDate LAST = LocalDate.of(2027, 2, 15);

    private final IndicatorTables tables = new IndicatorTables(NOW)
            .with(IndicatorTables.catalog(
                    IndicatorTables.indicator("cases", Frequency.WEEK, Combination.SUM, Combination.SUM, null, 0),
                    IndicatorTables.indicator("of", Frequency.WEEK, Combination.SUM, Combination.SUM, null, 0),
                    IndicatorTables.indicator("to", Frequency.WEEK, Combination.SUM, Combination.SUM, null, 0),
                    IndicatorTables.indicator(
                            "rate",
                            Frequency.WEEK,
                            Combination.RATIO,
                            Combination.RATIO,
                            new Ratio("of", "to", BigDecimal.ONE),
                            0)));
    private final Map<LocalDate, Integer> sent = new HashMap<>();

    @BeforeEach
    void send() {
        tables.clear();
        Random random = new Random(3);
        for (LocalDate monday = FIRST; !monday.isAfter(LAST); monday = monday.plusWeeks(1)) {
            sent.put(monday, 1 + random.nextInt(90));
            send("cases", monday);
            send("of", monday);
            // The other part of the rate ended earlier: the rate is that of its last week.
            if (monday.isBefore(LAST.minusWeeks(20))) {
                send("to", monday);
            }
        }
    }

    @Test
    void everyWeekIsComparedWithTheSameOfFiveYearsBeforeAndItsYear() {
        for (LocalDate monday = LAST; monday.isAfter(LAST.minusWeeks(330)); monday = monday.minusWeeks(3)) {
            check(monday);
        }
        check(LocalDate.of(2026, 12, 28));
        check(LocalDate.of(2020, 12, 28));
    }

    @Test
    void aRateThatEndsWithOneOfItsPartsIsComparedTheSameWay() {
        IndicatorBoard rate = tables.board("rate", "cho-quan", null);
        assertThat(rate.period()).isEqualTo(text(LAST.minusWeeks(21)));
        assertThat(rate.compared().warningLine().value()).isEqualByComparingTo("1");
        assertThat(rate.compared().yearAgo().value()).isEqualByComparingTo("1");
    }

    private void check(LocalDate monday) {
        IndicatorBoard board = tables.board("cases", "cho-quan", Zone.startOf(monday.plusWeeks(1)));
        assertThat(board.period()).isEqualTo(text(monday));
        assertThat(board.series()).hasSize(30);
        Compared compared = board.compared();
        double sum = 0;
        double squares = 0;
        for (int years = 1; years <= 5; years++) {
            double value = sent.get(sameWeek(monday, years));
            sum += value;
            squares += value * value;
        }
        double deviation = Math.sqrt((squares - sum * sum / 5) / 4);
        assertThat(compared.warningLine().value().doubleValue()).isCloseTo(sum / 5 + 2 * deviation, within(1e-6));
        assertThat(compared.yearAgo().value().intValue()).isEqualTo(sent.get(sameWeek(monday, 1)));
        int toDate = 0;
        for (LocalDate each = monday; year(each) == year(monday); each = each.minusWeeks(1)) {
            toDate += sent.get(each);
        }
        assertThat(compared.toDate().value().intValue()).isEqualTo(toDate);
    }

    private static LocalDate sameWeek(LocalDate monday, int years) {
        LocalDate inIt = LocalDate.of(year(monday) - years, 1, 4);
        long week = Math.min(
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inIt).getMaximum());
        return inIt.plusWeeks(week - 1).with(DayOfWeek.MONDAY);
    }

    private static int year(LocalDate monday) {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static String text(LocalDate monday) {
        return ReportingPeriod.holding(Frequency.WEEK, monday).text();
    }

    private void send(String indicator, LocalDate monday) {
        tables.send(new Told(
                indicator,
                "cho-quan",
                "",
                text(monday),
                String.valueOf(sent.get(monday)),
                Zone.startOf(monday.plusWeeks(1))));
    }
}
