package vn.gioc.dashboard.watch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.PastQueries;
import vn.gioc.dashboard.figure.PastQueries.Line;
import vn.gioc.dashboard.figure.Snapshot;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.alert.Levels;
import vn.gioc.domain.alert.Observation;
import vn.gioc.domain.figure.BucketWidth;

/** Sees figures beside their own past. */
@Component
class PastWatch {
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final PastQueries past;

    PastWatch(PastQueries past) {
        this.past = past;
    }

    /** Only where there are records of that long ago: before, nothing is known to have grown. */
    List<Seen> growing(Condition.BacklogGrowing when, Snapshot snapshot) {
        Figure figure = snapshot.figures().get(when.figure());
        Instant asOf = snapshot.asOf();
        if (figure == null || figure.stale() || asOf == null) {
            return List.of();
        }
        BigDecimal stock = figure.value();
        if (stock == null) {
            return List.of();
        }
        Instant then = BucketWidth.HOUR.floor(asOf).minus(Duration.ofDays(when.days()));
        String subject = when.figure().substring(0, when.figure().indexOf('.'));
        if (!hasRecords(snapshot, subject + ".received", then)) {
            return List.of();
        }
        Line line = new Line(snapshot.unit(), when.figure(), null, "");
        BigDecimal before = past.at(line, List.of(then)).getFirst();
        BigDecimal raise = more(before, when.percent()).max(before.add(when.atLeast()));
        Levels levels =
                new Levels(true, false, raise, more(before, when.clearPercent()).min(raise), null);
        return List.of(new Seen(when.figure(), "", new Observation(stock, levels, asOf, () -> asOf)));
    }

    /** Only where the unit has records of all the weeks that are looked at: before, nothing is usual. */
    List<Seen> spike(Condition.Spike when, Snapshot snapshot) {
        Figure today = snapshot.figures().get(when.figure() + ".today");
        Instant asOf = snapshot.asOf();
        if (today == null || today.stale() || asOf == null) {
            return List.of();
        }
        List<Instant> starts = starts(when, BucketWidth.MINUTE.floor(asOf));
        if (!past.isKept(snapshot.unit(), when.over(), starts)) {
            starts = starts(when, BucketWidth.HOUR.floor(asOf));
        }
        if (!past.isKept(snapshot.unit(), when.over(), starts)
                || !hasRecords(snapshot, when.figure(), BucketWidth.HOUR.floor(starts.getLast()))) {
            return List.of();
        }
        Line line = new Line(snapshot.unit(), when.figure(), null, "");
        List<BigDecimal> counts = past.during(line, when.over(), starts);
        List<BigDecimal> usual = counts.subList(1, counts.size());
        BigDecimal mean = mean(usual);
        BigDecimal spread = deviation(usual, mean).multiply(when.deviations());
        BigDecimal raise = mean.add(spread).max(when.atLeast());
        boolean usualIsStillRight = raise.compareTo(mean) == 0;
        Levels levels = new Levels(
                true,
                usualIsStillRight,
                raise,
                mean.add(spread.divide(TWO, EXACT)).min(raise),
                null);
        return List.of(new Seen(when.figure(), "", new Observation(counts.getFirst(), levels, asOf, () -> asOf)));
    }

    /** Of the stretch that ends at {@code end}, then of those of the weeks before. */
    private static List<Instant> starts(Condition.Spike when, Instant end) {
        List<Instant> starts = new ArrayList<>();
        for (int week = 0; week <= when.weeks(); week++) {
            starts.add(end.minus(when.over()).minus(Duration.ofDays(7L * week)));
        }
        return starts;
    }

    /** @param flow of which something must have happened before {@code then} */
    private boolean hasRecords(Snapshot snapshot, String flow, Instant then) {
        Line all = new Line(snapshot.unit(), flow + ".total", null, "");
        return past.at(all, List.of(then)).getFirst().signum() > 0;
    }

    private static BigDecimal more(BigDecimal before, BigDecimal percent) {
        return before.add(before.multiply(percent).movePointLeft(2));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), EXACT);
    }

    /** Of a sample: over one less than there are values. */
    private static BigDecimal deviation(List<BigDecimal> values, BigDecimal mean) {
        BigDecimal squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(BigDecimal.valueOf(values.size() - 1L), EXACT).sqrt(EXACT);
    }
}
