package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.FlowQueries.WindowSums;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Reads the figures of stretches of time that follow one another, and of all of them together, by the table of figures:
 * each under the name it has for a period asked for. To be called inside one read-only REPEATABLE READ transaction.
 */
@Component
public class StretchQueries {
    private static final String BEFORE = "before";

    private final FlowQueries flows;
    private final JobQueries jobs;
    private final SourceQueries sources;
    private final KeptQueries kept;
    private final Units units;
    private final Clock clock;

    StretchQueries(
            FlowQueries flows, JobQueries jobs, SourceQueries sources, KeptQueries kept, Units units, Clock clock) {
        this.flows = flows;
        this.jobs = jobs;
        this.sources = sources;
        this.kept = kept;
        this.units = units;
        this.clock = clock;
    }

    /** The same by another clock. */
    public StretchQueries by(Clock at) {
        return new StretchQueries(flows, jobs, sources, kept, units, at);
    }

    /** Figures of {@code [from, to)}, by names that end in {@code .period}. */
    public record Stretch(Instant from, Instant to, Map<String, Figure> figures) {
        public Stretch {
            figures = Map.copyOf(figures);
        }

        /** @param name without the period, such as {@code dossiers.received} */
        public Figure figure(String name) {
            Figure figure = figures.get(name + "." + Question.PERIOD);
            if (figure == null) {
                throw new IllegalArgumentException("no figure " + name);
            }
            return figure;
        }
    }

    /** @param parts those that have begun by what is known */
    public record Series(Stretch whole, List<Stretch> parts, JobState jobs) {
        public Series {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param bounds the first moment of each stretch, and the first after the last one
     * @throws NotCommittedYet where the first is later than what is committed
     * @throws NoLongerKept where a bound lies in an hour whose minutes have been dropped
     */
    public Series read(Unit unit, Subject subject, List<Instant> bounds) {
        JobState state = jobs.state();
        NotCommittedYet.check("from", bounds.getFirst(), state);
        List<Window> windows = new ArrayList<>(List.of(new Window(BEFORE, null, bounds.getFirst())));
        for (int i = 0; i < bounds.size() - 1; i++) {
            windows.add(new Window(String.valueOf(i), bounds.get(i), bounds.get(i + 1)));
        }
        List<String> within = units.within(unit.unit());
        kept.check(within, windows);
        Instant now = clock.instant();
        Freshness freshness = Freshness.of(
                state.asOf(),
                state.live(now),
                sources.feeding(subject.word(), sources.states(sources.heard(within), now)));
        WindowSums sums = flows.sum(subject, within, windows, null);
        Sums upTo = sums.of(BEFORE);
        Sums inAll = Sums.none(subject.measures());
        List<Stretch> parts = new ArrayList<>();
        for (int i = 0; i < bounds.size() - 1; i++) {
            Sums in = sums.of(String.valueOf(i));
            upTo = Sums.together(subject.measures(), List.of(upTo, in));
            inAll = Sums.together(subject.measures(), List.of(inAll, in));
            if (state.asOf() != null && !bounds.get(i).isAfter(state.asOf())) {
                parts.add(new Stretch(bounds.get(i), bounds.get(i + 1), figures(subject, in, upTo, freshness)));
            }
        }
        Stretch whole = new Stretch(bounds.getFirst(), bounds.getLast(), figures(subject, inAll, upTo, freshness));
        return new Series(whole, parts, state);
    }

    private static Map<String, Figure> figures(Subject subject, Sums in, Sums upTo, Freshness freshness) {
        Map<String, Figure> figures = new HashMap<>();
        for (FigureDefinition each : FigureTable.ALL) {
            if (each.subject() == subject) {
                figures.put(
                        each.name() + "." + Question.PERIOD,
                        freshness.figure(BigDecimal.valueOf(each.value(in, upTo)), List.of()));
            }
        }
        return figures;
    }
}
