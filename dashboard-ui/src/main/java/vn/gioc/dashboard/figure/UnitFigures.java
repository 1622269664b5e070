package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.FlowQueries.WindowSums;

/** The figures of many units side by side, by the same table of figures, in one reading a subject. */
@Component
public class UnitFigures {
    private final FlowQueries flows;

    UnitFigures(FlowQueries flows) {
        this.flows = flows;
    }

    /**
     * To be called inside a REPEATABLE READ transaction, so that all are of the same flush.
     *
     * @param units each with the units that its figures are the sums of
     * @param from of the period's flows, on a whole hour; the period goes on to the end of all records
     * @return by unit, by names without their period
     */
    public Map<String, Map<String, Long>> read(Map<String, List<String>> units, List<Subject> subjects, Instant from) {
        Window period = new Window(Question.PERIOD, from, null);
        Window upTo = new Window(Question.UP_TO_PERIOD, null, null);
        List<String> all =
                units.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, Map<String, Long>> figures = new HashMap<>();
        for (Subject subject : subjects) {
            WindowSums sums = flows.sumByUnit(subject, all, List.of(period, upTo));
            units.forEach((unit, within) -> {
                Sums in = together(sums, period, within);
                Sums until = together(sums, upTo, within);
                Map<String, Long> own = figures.computeIfAbsent(unit, each -> new HashMap<>());
                for (FigureDefinition each : FigureTable.ALL) {
                    if (each.subject() == subject) {
                        own.put(each.name(), each.value(in, until));
                    }
                }
            });
        }
        return figures;
    }

    private static Sums together(WindowSums sums, Window window, List<String> within) {
        return Sums.together(
                sums.subject().measures(),
                within.stream().map(unit -> sums.of(window.name(), unit)).toList());
    }
}
