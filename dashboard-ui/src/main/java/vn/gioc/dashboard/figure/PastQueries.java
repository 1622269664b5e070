package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads what a figure that is a sum of flows was at earlier moments, by its one definition. */
@Component
public class PastQueries {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Minutes may have been dropped; a day of them is kept whatever the retention. */
    private static final Duration BY_THE_MINUTE = Duration.ofDays(1);

    private static final int DOUBLINGS = 19;
    private static final int STEPS = 16;

    private final FlowQueries flows;
    private final KeptQueries kept;
    private final Units units;
    private final Catalogs catalogs;

    PastQueries(FlowQueries flows, KeptQueries kept, Units units, Catalogs catalogs) {
        this.flows = flows;
        this.kept = kept;
        this.units = units;
        this.catalogs = catalogs;
    }

    /** A figure of a unit, or one part of it. @param by null: the whole */
    public record Line(Unit unit, String figure, @Nullable Dimension by, String part) {}

    private record Named(FigureDefinition figure, @Nullable Period period) {}

    /** Whether there is a figure of this name that can be read here. */
    public static boolean knows(String figure) {
        return named(figure).isPresent();
    }

    /** The name of a flow without its period, such as {@code reports.received}. */
    public static boolean knowsFlow(String flow) {
        return FigureTable.ALL.stream()
                .anyMatch(each ->
                        each.kind() == FigureDefinition.Kind.FLOW && each.name().equals(flow));
    }

    /** What the figure was at the end of the minute before each moment. */
    public List<BigDecimal> at(Line line, List<Instant> moments) {
        Named named = named(line.figure()).orElseThrow();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Instant end = moments.get(i);
            Instant start = named.period() == null ? null : named.period().start(dayBefore(end));
            windows.add(new Window("in " + i, start, end));
            windows.add(new Window("to " + i, null, end));
        }
        return values(line, named.figure(), windows, moments.size());
    }

    /** What happened from each moment on for {@code over}. */
    public List<BigDecimal> during(Line line, Duration over, List<Instant> starts) {
        FigureDefinition flow = FigureTable.ALL.stream()
                .filter(each -> each.name().equals(line.figure()))
                .findFirst()
                .orElseThrow();
        return values(line, flow, during(over, starts), starts.size());
    }

    /** Whether {@link #during} can be counted of a unit: a retention may have dropped minutes it needs. */
    public boolean isKept(Unit unit, Duration over, List<Instant> starts) {
        return kept.keeps(units.within(unit.unit()), during(over, starts));
    }

    private static List<Window> during(Duration over, List<Instant> starts) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            windows.add(new Window("in " + i, starts.get(i), starts.get(i).plus(over)));
        }
        return windows;
    }

    /**
     * Since when {@code holds} is true of the figure without a break that is seen: to the minute within the last day,
     * to the hour before. Looks back in doubling steps, so that a break shorter than a step may be overlooked.
     */
    public Instant since(Line line, Instant asOf, Predicate<BigDecimal> holds) {
        Instant latest = BucketWidth.MINUTE.floor(asOf).plus(MINUTE);
        List<Instant> back = new ArrayList<>();
        for (int i = 0; i <= DOUBLINGS; i++) {
            back.add(whole(latest.minus(MINUTE.multipliedBy(1L << i)), asOf));
        }
        Instant yes = latest;
        Instant no = null;
        List<BigDecimal> values = at(line, back);
        for (int i = 0; i < back.size() && no == null; i++) {
            if (holds.test(values.get(i))) {
                yes = back.get(i);
            } else {
                no = back.get(i);
            }
        }
        while (no != null && Duration.between(no, yes).compareTo(width(yes, asOf)) > 0) {
            List<Instant> between = between(no, yes, asOf);
            if (between.isEmpty()) {
                break;
            }
            List<BigDecimal> seen = at(line, between);
            for (int i = between.size() - 1; i >= 0; i--) {
                if (!holds.test(seen.get(i))) {
                    no = between.get(i);
                    break;
                }
                yes = between.get(i);
            }
        }
        Instant beginning = yes.minus(width(yes, asOf));
        return beginning.isAfter(asOf) ? asOf : beginning;
    }

    private static List<Instant> between(Instant no, Instant yes, Instant asOf) {
        List<Instant> moments = new ArrayList<>();
        Duration step = Duration.between(no, yes).dividedBy(STEPS);
        Instant last = no;
        for (int i = 1; i < STEPS; i++) {
            Instant next = whole(no.plus(step.multipliedBy(i)), asOf);
            if (next.isAfter(last) && next.isBefore(yes)) {
                moments.add(next);
                last = next;
            }
        }
        Instant nearest = whole(yes.minus(width(yes, asOf)), asOf);
        if (nearest.isAfter(last) && nearest.isBefore(yes)) {
            moments.add(nearest);
        }
        return moments;
    }

    private static Instant whole(Instant moment, Instant asOf) {
        return moment.isBefore(asOf.minus(BY_THE_MINUTE))
                ? BucketWidth.HOUR.floor(moment)
                : BucketWidth.MINUTE.floor(moment);
    }

    private static Duration width(Instant moment, Instant asOf) {
        return moment.isBefore(asOf.minus(BY_THE_MINUTE)) ? Duration.ofHours(1) : MINUTE;
    }

    private List<BigDecimal> values(Line line, FigureDefinition figure, List<Window> windows, int count) {
        FlowQueries.WindowSums sums =
                flows.sum(figure.subject(), units.within(line.unit().unit()), windows, line.by());
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(line, figure, sums, "in " + i, "to " + i));
        }
        return values;
    }

    private BigDecimal value(
            Line line, FigureDefinition figure, FlowQueries.WindowSums sums, String window, String upTo) {
        Dimension by = line.by();
        if (by == null) {
            return BigDecimal.valueOf(figure.value(sums.of(window), sums.of(upTo)));
        }
        PartNames names = PartNames.of(by, catalogs.current(), line.unit());
        java.util.TreeSet<String> codes = new java.util.TreeSet<>(sums.keys(window));
        codes.addAll(sums.keys(upTo));
        return BigDecimal.valueOf(codes.stream()
                .filter(code -> names.key(code).equals(line.part()))
                .mapToLong(code -> figure.value(sums.of(window, code), sums.of(upTo, code)))
                .sum());
    }

    private static LocalDate dayBefore(Instant end) {
        return Zone.dateOf(end.minusNanos(1));
    }

    private static Optional<Named> named(String figure) {
        for (FigureDefinition each : FigureTable.ALL) {
            if (each.kind() == FigureDefinition.Kind.STOCK && each.name().equals(figure)) {
                return Optional.of(new Named(each, null));
            }
            for (Period period : Period.values()) {
                if (each.kind() != FigureDefinition.Kind.STOCK && figure.equals(each.name() + "." + period.word())) {
                    return Optional.of(new Named(each, period));
                }
            }
        }
        return Optional.empty();
    }
}
