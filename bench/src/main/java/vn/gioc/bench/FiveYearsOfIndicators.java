package vn.gioc.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;
import vn.gioc.domain.indicator.Rollup;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Five years of 8 daily, 4 weekly, 14 monthly and 4 yearly indicators of wards, 168 to a city, in the order in which they
 * would have come: all wards of a period before the next.
 */
final class FiveYearsOfIndicators {
    static final int WARDS_OF_A_CITY = 168;

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);
    private static final Sector[] SECTORS = Sector.values();

    private final Random random = new Random(55);
    private final int wards;
    private final String[] names;
    private long rows;

    FiveYearsOfIndicators(int wards) {
        this.wards = wards;
        names = IntStream.range(0, wards).mapToObj(each -> ward(each) + "\t").toArray(String[]::new);
    }

    static String ward(int number) {
        return "phuong-%04d".formatted(number);
    }

    static String city(int number) {
        return "thanh-pho-%02d".formatted(number);
    }

    int cities() {
        return (wards + WARDS_OF_A_CITY - 1) / WARDS_OF_A_CITY;
    }

    Units units() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < cities(); i++) {
            units.add(new Unit(city(i), new Names(city(i), city(i)), null, 14_000_000, List.of()));
        }
        for (int i = 0; i < wards; i++) {
            units.add(new Unit(ward(i), new Names(ward(i), ward(i)), city(i / WARDS_OF_A_CITY), 126_000, List.of()));
        }
        return new Units(units, List.of());
    }

    /** Everything is compared with all there is; what is counted by the week hides small counts. */
    Catalog catalog() {
        List<Indicator> indicators = new ArrayList<>();
        for (Frequency frequency : List.of(Frequency.DAY, Frequency.WEEK, Frequency.MONTH, Frequency.YEAR)) {
            for (int i = 0; i < count(frequency); i++) {
                boolean counts = frequency != Frequency.MONTH;
                indicators.add(new Indicator(
                        code(frequency, i),
                        SECTORS[indicators.size() % SECTORS.length],
                        new Names(code(frequency, i), code(frequency, i)),
                        "ca",
                        0,
                        frequency,
                        counts ? Indicator.Combination.SUM : Indicator.Combination.MEAN,
                        counts ? Indicator.Combination.SUM : Indicator.Combination.MEAN,
                        null,
                        Indicator.Direction.DOWN,
                        null,
                        null,
                        BigDecimal.valueOf(40),
                        BigDecimal.valueOf(60),
                        Duration.ofDays(400),
                        frequency == Frequency.WEEK ? 3 : 0,
                        100_000,
                        EnumSet.allOf(Indicator.Comparison.class)));
            }
        }
        return new Catalog(
                "bench", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), indicators, null, null);
    }

    private static int count(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 8;
            case WEEK, YEAR -> 4;
            case MONTH -> 14;
            default -> 0;
        };
    }

    private static String code(Frequency frequency, int number) {
        return frequency.name().toLowerCase(java.util.Locale.ROOT) + "-" + number;
    }

    /** @return how many values of wards */
    long write(CopyFile values, CopyFile rollups) throws SQLException {
        for (LocalDate day = FIRST; day.isBefore(AFTER); day = day.plusDays(1)) {
            for (Frequency frequency : List.of(Frequency.DAY, Frequency.WEEK, Frequency.MONTH, Frequency.YEAR)) {
                ReportingPeriod period = ReportingPeriod.holding(frequency, day);
                if (period.firstDay().equals(day)) {
                    for (int i = 0; i < count(frequency); i++) {
                        period(code(frequency, i), period, values, rollups);
                    }
                }
            }
        }
        return rows;
    }

    private void period(String indicator, ReportingPeriod period, CopyFile values, CopyFile rollups)
            throws SQLException {
        Instant told = period.end().plus(2, ChronoUnit.HOURS);
        String place = "\t" + indicator + "\t" + period.text() + "\t" + period.frequency() + "\t" + period.start()
                + "\t" + period.end();
        String tail = place + "\t\t0\t0\tbench\t" + told + "\t" + told + "\t1\t1";
        for (int from = 0; from < wards; from += WARDS_OF_A_CITY) {
            int sum = 0;
            int last = 0;
            int to = Math.min(wards, from + WARDS_OF_A_CITY);
            List<Integer> small = new ArrayList<>();
            for (int i = from; i < to; i++) {
                last = random.nextInt(60);
                sum += last;
                if (last > 0 && last < Rollup.SMALL) {
                    small.add(last);
                }
                values.joined(names[i], String.valueOf(last), tail);
            }
            small.sort(null);
            rollups.joined(
                    city(from / WARDS_OF_A_CITY),
                    place,
                    "\t" + (to - from) + "\t" + sum + "\t" + last + "\tf\t"
                            + small.toString()
                                    .replace('[', '{')
                                    .replace(']', '}')
                                    .replace(" ", "") + "\t" + told + "\t"
                            + told + "\t1\t1");
            rows += to - from;
        }
    }
}
