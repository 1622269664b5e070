package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.IndicatorTables.Told;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Combination;
import vn.gioc.domain.catalog.Indicator.Ratio;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;

/** Random values of wards, areas and months: what boards show is what loops over all that was sent give. */
class IndicatorRecountTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Catalog CATALOG = IndicatorTables.catalog(
            IndicatorTables.indicator("of", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
            IndicatorTables.indicator("to", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
            IndicatorTables.indicator("mean", Frequency.MONTH, Combination.MEAN, Combination.MEAN, null, 0),
            IndicatorTables.indicator("last", Frequency.MONTH, Combination.LAST, Combination.LAST, null, 0),
            IndicatorTables.indicator("stock", Frequency.MONTH, Combination.LAST, Combination.SUM, null, 0),
            ratio("of-stock", "of", "stock"),
            ratio("stock-to", "stock", "to"),
            ratio("last-stock", "last", "stock"),
            IndicatorTables.indicator("few", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 5),
            ratio("rate", "of", "to"));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 34;

    private final IndicatorTables tables = new IndicatorTables(NOW).with(CATALOG);
    private final List<Told> sent = new ArrayList<>();

    private static Indicator ratio(String code, String of, String to) {
        return IndicatorTables.indicator(
                code, Frequency.MONTH, Combination.RATIO, Combination.RATIO, new Ratio(of, to, BigDecimal.TEN), 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void boardsShowWhatLoopsOverAllThatWasSentGive(long seed) {
        tables.clear();
        Random random = new Random(seed);
        for (String indicator : List.of("of", "to", "mean", "last", "stock", "few")) {
            for (int month = 0; month < MONTHS; month++) {
                for (String ward : List.of("cho-quan", "an-dong")) {
                    boolean own = random.nextInt(3) == 0;
                    for (String area : own ? List.of("", "kp-1") : List.of("kp-1", "kp-2", "kp-3")) {
                        sent.add(new Told(
                                indicator,
                                ward,
                                area,
                                FIRST.plusMonths(month).toString().substring(0, 7),
                                String.valueOf(1 + random.nextInt(indicator.equals("few") ? 9 : 90)),
                                NOW.minusSeconds(random.nextInt(1_000_000))));
                    }
                }
            }
        }
        sent.forEach(tables::send);
        tables.rollUp();
        for (String unit : List.of("cho-quan", "an-dong", "hcm")) {
            for (String indicator : List.of("of", "mean", "last")) {
                check(tables.board(indicator, unit, null), month -> value(indicator, unit, month), indicator);
            }
            IndicatorBoard rate = tables.board("rate", unit, null);
            check(rate, month -> rate(unit, month, month), "rate");
            close(rate.compared().toDate(), rate(unit, 24, MONTHS - 1));
            // A sum of the year stands over, or under, a stock as it is now.
            int now = MONTHS - 1;
            double stock = value("stock", unit, now);
            close(tables.board("of-stock", unit, null).compared().toDate(), 10 * year("of", unit) / stock);
            close(tables.board("stock-to", unit, null).compared().toDate(), 10 * stock / year("to", unit));
            close(tables.board("last-stock", unit, null).compared().toDate(), 10 * value("last", unit, now) / stock);
            few(unit);
        }
    }

    private void check(IndicatorBoard board, ToDoubleFunction<Integer> of, String indicator) {
        Compared compared = board.compared();
        int now = MONTHS - 1;
        assertThat(board.period()).isEqualTo("2026-10");
        close(board.value().doubleValue(), of.applyAsDouble(now));
        close(compared.previous(), of.applyAsDouble(now - 1));
        close(compared.yearAgo(), of.applyAsDouble(now - 12));
        double four = 0;
        for (int back = 1; back <= 4; back++) {
            four += of.applyAsDouble(now - back);
        }
        close(compared.meanOfFour(), four / 4);
        double one = of.applyAsDouble(now - 12);
        double two = of.applyAsDouble(now - 24);
        close(compared.warningLine(), (one + two) / 2 + 2 * Math.abs(one - two) / Math.sqrt(2));
        double sum = 0;
        for (int month = 24; month <= now; month++) {
            sum += of.applyAsDouble(month);
        }
        if (!indicator.equals("rate")) {
            close(
                    compared.toDate(),
                    switch (indicator) {
                        case "mean" -> sum / 10;
                        case "last" -> of.applyAsDouble(now);
                        default -> sum;
                    });
        }
    }

    /** A ward's count below five is hidden, and so is whatever rests on it; its city is at least the other ward. */
    private void few(String unit) {
        IndicatorBoard board = tables.board("few", unit, null);
        int now = MONTHS - 1;
        double shown = shown(unit, now);
        boolean hidden = hidden(unit, now);
        assertThat(board.suppressed()).isEqualTo(hidden && shown == 0);
        assertThat(board.atLeast()).isEqualTo(hidden && shown > 0);
        assertThat(board.value() == null ? 0 : board.value().doubleValue()).isEqualTo(shown);
        boolean four = false;
        for (int back = 1; back <= 4; back++) {
            four |= hidden(unit, now - back);
        }
        assertThat(board.compared().meanOfFour().isTold()).isEqualTo(!four);
        assertThat(board.compared().yearAgo().isTold()).isEqualTo(!hidden(unit, now - 12));
        assertThat(board.compared().warningLine().isTold())
                .isEqualTo(!hidden(unit, now - 12) && !hidden(unit, now - 24));
        double sum = 0;
        for (int month = 24; month <= now; month++) {
            sum += shown(unit, month);
        }
        assertThat(board.compared().toDate().value().doubleValue()).isEqualTo(sum);
    }

    private double shown(String unit, int month) {
        return wards(unit).stream()
                .mapToDouble(ward -> value("few", ward, month))
                .filter(count -> count >= 5)
                .sum();
    }

    private boolean hidden(String unit, int month) {
        return wards(unit).stream().anyMatch(ward -> value("few", ward, month) < 5);
    }

    private static List<String> wards(String unit) {
        return unit.equals("hcm") ? List.of("cho-quan", "an-dong") : List.of(unit);
    }

    private double rate(String unit, int from, int to) {
        double of = 0;
        double by = 0;
        for (int month = from; month <= to; month++) {
            of += value("of", unit, month);
            by += value("to", unit, month);
        }
        return 10 * of / by;
    }

    private double year(String indicator, String unit) {
        double sum = 0;
        for (int month = 24; month < MONTHS; month++) {
            sum += value(indicator, unit, month);
        }
        return sum;
    }

    private double value(String indicator, String unit, int month) {
        String period = FIRST.plusMonths(month).toString().substring(0, 7);
        List<Told> counted = sent.stream()
                .filter(each -> each.indicator().equals(indicator)
                        && each.period().equals(period)
                        && wards(unit).contains(each.unit()))
                .filter(each -> each.area().isEmpty()
                        || sent.stream()
                                .noneMatch(whole -> whole.area().isEmpty()
                                        && whole.unit().equals(each.unit())
                                        && whole.indicator().equals(indicator)
                                        && whole.period().equals(period)))
                .toList();
        double sum = 0;
        Told last = counted.getFirst();
        for (Told each : counted) {
            sum += Double.parseDouble(each.value());
            last = each.at().isAfter(last.at()) ? each : last;
        }
        return switch (indicator) {
            case "mean" -> sum / counted.size();
            case "last" -> Double.parseDouble(last.value());
            default -> sum;
        };
    }

    private static void close(Amount amount, double expected) {
        assertThat(amount.isTold()).isTrue();
        close(amount.value().doubleValue(), expected);
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
