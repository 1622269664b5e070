package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import vn.gioc.dashboard.board.DossierBoard.DayCount;

/** A trend of some days without axis or library: our own SVG, whose last point wears the judgement's colour. */
final class Sparkline extends Div {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    private String drawn = "";

    Sparkline() {
        addClassName("spark");
        getElement().setAttribute("aria-hidden", "true");
    }

    void show(List<DayCount> days) {
        String svg = svg(days);
        if (!svg.equals(drawn)) {
            drawn = svg;
            getElement().setProperty("innerHTML", svg);
        }
    }

    /** Numbers only: nothing that came from outside stands in the markup. */
    static String svg(List<DayCount> days) {
        if (days.size() < 2) {
            return "";
        }
        long most = days.stream().mapToLong(DayCount::count).max().orElse(1);
        long least = days.stream().mapToLong(DayCount::count).min().orElse(0);
        double range = Math.max(1, most - least);
        StringBuilder points = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int i = 0; i < days.size(); i++) {
            x = i * WIDTH / (days.size() - 1);
            y = HEIGHT - (days.get(i).count() - least) / range * HEIGHT;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"-4 -5 %.0f %.0f\"><polyline points=\"%s\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/></svg>",
                WIDTH + 10,
                HEIGHT + 10,
                points.toString().strip(),
                x,
                y);
    }
}
