package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.FigureDefinition.Kind;
import vn.gioc.dashboard.figure.FlowQueries.WindowSums;

/** Makes figures of sums, by the table of figures. */
final class FlowFigures {
    private static final String ALL = Period.TOTAL.word();

    private final WindowSums sums;
    private final @Nullable PartNames names;
    private final Freshness freshness;
    private final Map<String, Figure> figures = new HashMap<>();

    private FlowFigures(WindowSums sums, @Nullable PartNames names, Freshness freshness) {
        this.sums = sums;
        this.names = names;
        this.freshness = freshness;
    }

    /** @param names of the parts; null where no parts are asked for */
    static Map<String, Figure> of(WindowSums sums, boolean withPeriod, @Nullable PartNames names, Freshness freshness) {
        FlowFigures made = new FlowFigures(sums, names, freshness);
        for (FigureDefinition each : FigureTable.ALL) {
            if (each.subject() == sums.subject()) {
                made.add(each, withPeriod);
            }
        }
        return made.figures;
    }

    private void add(FigureDefinition figure, boolean withPeriod) {
        if (figure.kind() == Kind.STOCK) {
            put(figure.name(), figure, ALL, ALL);
        } else {
            for (Period period : Period.values()) {
                put(figure.name() + "." + period.word(), figure, period.word(), ALL);
            }
        }
        if (withPeriod) {
            put(figure.name() + "." + Question.PERIOD, figure, Question.PERIOD, Question.UP_TO_PERIOD);
        }
    }

    private void put(String name, FigureDefinition figure, String window, String upToEnd) {
        BigDecimal value = BigDecimal.valueOf(figure.value(sums.of(window), sums.of(upToEnd)));
        figures.put(name, freshness.figure(value, parts(figure, window, upToEnd)));
    }

    private List<Figure.Part> parts(FigureDefinition figure, String window, String upToEnd) {
        if (names == null) {
            return List.of();
        }
        Map<String, Long> byKey = new TreeMap<>();
        TreeSet<String> raw = new TreeSet<>(sums.keys(upToEnd));
        raw.addAll(sums.keys(window));
        for (String code : raw) {
            byKey.merge(names.key(code), figure.value(sums.of(window, code), sums.of(upToEnd, code)), Long::sum);
        }
        List<Figure.Part> parts = new ArrayList<>();
        byKey.forEach((key, value) -> {
            if (value != 0) {
                parts.add(new Figure.Part(key, names.name(key), BigDecimal.valueOf(value)));
            }
        });
        return parts;
    }
}
