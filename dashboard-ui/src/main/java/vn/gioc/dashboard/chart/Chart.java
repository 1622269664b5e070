package vn.gioc.dashboard.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart in the browser. It is sent whole once, and then the points that changed since the browser was last told: what
 * happens while a screen is away is told in one go, and costs nothing meanwhile.
 */
@Tag("gioc-chart")
public final class Chart extends Component {
    private @Nullable Plot wanted;
    private @Nullable Plot told;
    private long sequence;
    private boolean telling;

    public Chart(String kind) {
        getElement().setAttribute("role", "img").getClassList().add(kind);
    }

    public void show(Plot plot) {
        if (plot.equals(wanted)) {
            return;
        }
        wanted = plot;
        getElement().setAttribute("aria-label", plot.answer());
        getUI().ifPresent(this::tellSoon);
    }

    /** A browser that comes anew knows nothing. */
    @Override
    protected void onAttach(AttachEvent event) {
        told = null;
        telling = false;
        tellSoon(event.getUI());
    }

    private void tellSoon(UI ui) {
        if (!telling && wanted != null) {
            telling = true;
            ui.beforeClientResponse(this, context -> tell());
        }
    }

    private void tell() {
        telling = false;
        Plot now = wanted;
        Plot before = told;
        if (now == null) {
            return;
        }
        told = now;
        if (before == null || !now.sameFrame(before)) {
            sequence++;
            getElement().callJsFunction("whole", sequence, now);
            return;
        }
        List<Plot.Point> changed = now.changedSince(before);
        if (!changed.isEmpty()) {
            sequence++;
            getElement().callJsFunction("points", sequence, changed);
        }
    }
}
