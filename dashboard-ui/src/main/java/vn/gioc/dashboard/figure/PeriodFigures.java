package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.FlowQueries.WindowSums;

/** What every screen, file and program is told of a period: the same sums, by the same table of figures. */
@Component
public class PeriodFigures {
    private final FlowQueries flows;
    private final KeptQueries kept;

    PeriodFigures(FlowQueries flows, KeptQueries kept) {
        this.flows = flows;
        this.kept = kept;
    }

    /**
     * To be called inside a REPEATABLE READ transaction, so that all are of the same flush.
     *
     * @param from null: from the beginning of all records
     * @param to null: to the end of all records
     * @return by names without their period, such as {@code dossiers.received}
     * @throws NoLongerKept for a moment inside an hour whose minutes have been dropped
     */
    public Map<String, Long> read(List<String> units, @Nullable Instant from, @Nullable Instant to) {
        Window period = new Window(Question.PERIOD, from, to);
        Window upTo = new Window(Question.UP_TO_PERIOD, null, to);
        kept.check(units, List.of(period, upTo));
        Map<String, Long> figures = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            WindowSums sums = flows.sum(subject, units, List.of(period, upTo), null);
            for (FigureDefinition each : FigureTable.ALL) {
                if (each.subject() == subject) {
                    figures.put(each.name(), each.value(sums.of(period.name()), sums.of(upTo.name())));
                }
            }
        }
        return figures;
    }
}
