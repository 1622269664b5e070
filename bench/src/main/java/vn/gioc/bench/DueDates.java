package vn.gioc.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/**
 * Due dates a second on one core: limits in days and in hours as in the catalog, receipts over two years at any hour,
 * beside a counter that walks from day to day, taking turns.
 */
final class DueDates {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();
    private static final List<String> LIMITS = List.of("P1D", "P3D", "P5D", "P7D", "P10D", "P15D", "P30D");
    private static final List<String> HOURS = List.of("PT4H", "PT8H", "PT24H", "PT40H");
    private static final int BATCH = 500_000;

    private record Asked(Instant received, Limit limit) {}

    private DueDates() {}

    static List<Measure> run(Workplace place) {
        WorkingCalendar calendar = WorkingCalendar.civilService();
        DayByDay walking = new DayByDay(calendar);
        Asked[] asked = asked();
        int rounds = 2 * place.sizes().rounds() + 1;
        double[] engine = new double[rounds];
        double[] walked = new double[rounds];
        for (int i = -1; i < rounds; i++) {
            Round ours = Round.of(
                    asked,
                    each -> Deadline.of(calendar, each.received(), each.limit(), List.of())
                            .dueAt()
                            .getEpochSecond());
            Round theirs = Round.of(
                    asked, each -> walking.due(each.received(), each.limit()).getEpochSecond());
            if (ours.sum() != theirs.sum()) {
                throw new IllegalStateException("the engine and the walk from day to day do not agree");
            }
            if (i >= 0) {
                engine[i] = ours.perSecond();
                walked[i] = theirs.perSecond();
            }
        }
        String note = "median of %d rounds of %,d, one core".formatted(rounds, BATCH);
        return List.of(
                new Measure("due dates", median(engine), "dates/s")
                        .aim("≥ 200,000")
                        .note(note),
                new Measure("due dates, walking day by day", median(walked), "dates/s").note("the same, in turns"),
                new Measure("due dates, of walking", median(engine) / median(walked), "ratio"));
    }

    /** @param sum of the due moments, by which two ways of counting can be compared */
    private record Round(double perSecond, long sum) {
        static Round of(Asked[] asked, ToLongFunction<Asked> due) {
            long began = System.nanoTime();
            long sum = 0;
            for (Asked each : asked) {
                sum += due.applyAsLong(each);
            }
            return new Round(asked.length * 1e9 / (System.nanoTime() - began), sum);
        }
    }

    private static Asked[] asked() {
        Random random = new Random(3);
        long first = Zone.startOf(FIRST).getEpochSecond();
        Asked[] asked = new Asked[BATCH];
        for (int i = 0; i < BATCH; i++) {
            List<String> limits = random.nextInt(4) == 0 ? HOURS : LIMITS;
            asked[i] = new Asked(
                    Instant.ofEpochSecond(first + (long) (random.nextDouble() * TWO_YEARS)),
                    Limit.parse(limits.get(random.nextInt(limits.size()))));
        }
        return asked;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
