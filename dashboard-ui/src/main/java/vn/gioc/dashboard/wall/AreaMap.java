package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShape;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.map.Projection;
import vn.gioc.dashboard.page.AreaName;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;

/**
 * The neighbourhoods of a unit, each filled by its value in four steps and named with it; hatched where nothing is known.
 * The outlines are drawn once a unit; a new value changes a class and a word.
 */
final class AreaMap extends Div {
    private static final int STEPS = 4;

    private record Label(AreaShape shape, Word value, Word name) {}

    private final AreaShapes shapes;
    private final Words words;
    private final Div picture = Shown.box("outlines");
    private final Div map = Shown.box("map", picture);
    private final UnorderedList legend = new UnorderedList();
    private final List<Word> bounds = new ArrayList<>();
    private final Word note = new Word("p", "note");
    private final List<Label> labels = new ArrayList<>();
    private String unit = "";
    private String drawn = "";

    AreaMap(AreaShapes shapes, Words words) {
        this.shapes = shapes;
        this.words = words;
        addClassName("area-map");
        legend.addClassName("legend");
        for (int step = 1; step <= STEPS; step++) {
            Word bound = new Word("span");
            bounds.add(bound);
            legend.add(new ListItem(Shown.box("key step" + step), bound));
        }
        legend.add(new ListItem(Shown.box("key unknown"), Word.of("span", words.say("map.unknown"))));
        add(Shown.box("frame", map), legend, note);
    }

    boolean knows(Unit shown) {
        return !shapes.of(shown.unit()).isEmpty();
    }

    /** @param values by the areas' codes; one that is missing is not known */
    void show(Unit shown, Map<String, BigDecimal> values, int decimals, String answer) {
        List<AreaShape> areas = shapes.of(shown.unit());
        if (areas.isEmpty()) {
            return;
        }
        if (!unit.equals(shown.unit())) {
            begin(shown, areas);
        }
        map.getElement().setAttribute("aria-label", answer);
        BigDecimal top = values.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        for (Label label : labels) {
            BigDecimal value = values.get(label.shape().code());
            label.value().say(value == null ? "–" : words.written().value(value, decimals));
        }
        List<BigDecimal> steps = steps(top, decimals);
        for (int step = 0; step < STEPS; step++) {
            bounds.get(step).say("≤ " + words.written().limit(steps.get(step)));
        }
        String now = svg(areas, values, steps);
        if (!now.equals(drawn)) {
            drawn = now;
            picture.getElement().setProperty("innerHTML", now);
        }
    }

    private void begin(Unit shown, List<AreaShape> areas) {
        unit = shown.unit();
        labels.forEach(label -> label.value().getElement().getParent().removeFromParent());
        labels.clear();
        Projection projection = Projection.over(areas);
        map.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "style", String.format(Locale.ROOT, "--ratio:%.4f", projection.width() / projection.height()));
        for (AreaShape area : areas) {
            double[] middle = projection.middle(area);
            Word value = new Word("b");
            Word name = Word.of("span", AreaName.of(shown, area.code(), words));
            Div label = Shown.box("area", value, name);
            label.getElement()
                    .setAttribute(
                            "style",
                            String.format(Locale.ROOT, "left:%.2f%%;top:%.2f%%", 100 * middle[0], 100 * middle[1]));
            map.add(label);
            labels.add(new Label(area, value, name));
        }
        boolean sample = areas.stream().anyMatch(AreaShape::sample);
        note.say(sample ? words.say("map.sample") : "");
        Word.hide(note, !sample);
    }

    static String svg(List<AreaShape> areas, Map<String, BigDecimal> values, List<BigDecimal> steps) {
        Projection projection = Projection.over(areas);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\">",
                projection.width(),
                projection.height()));
        svg.append("<defs><pattern id=\"hatch\" width=\"16\" height=\"16\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"16\" height=\"16\" class=\"gap\"/><rect width=\"3\""
                + " height=\"16\" class=\"line\"/></pattern></defs>");
        for (AreaShape area : areas) {
            svg.append("<path class=\"")
                    .append(step(values.get(area.code()), steps))
                    .append("\" d=\"")
                    .append(projection.path(area))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** The upper bounds of four steps of equal width, as exact as the value is told. */
    static List<BigDecimal> steps(BigDecimal top, int decimals) {
        List<BigDecimal> steps = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(top.multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(STEPS), decimals, RoundingMode.UP));
        }
        return List.copyOf(steps);
    }

    private static String step(@Nullable BigDecimal value, List<BigDecimal> steps) {
        if (value == null) {
            return "unknown";
        }
        int below =
                (int) steps.stream().filter(bound -> bound.compareTo(value) < 0).count();
        return "step" + Math.min(STEPS, below + 1);
    }
}
