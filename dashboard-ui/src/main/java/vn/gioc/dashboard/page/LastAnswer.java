package vn.gioc.dashboard.page;

import com.vaadin.flow.component.UI;
import java.time.Duration;

/**
 * Flow keeps its answer to a browser's last request, for the case that it did not arrive. Of a page that only listens that
 * is the whole page, for as long as it is open: tens of kilobytes a screen. So the browser asks once more, soon after, and
 * the answer to that is next to nothing.
 */
public final class LastAnswer {
    private static final Duration SOON = Duration.ofSeconds(20);

    private LastAnswer() {}

    /** For a UI that does not poll anyway. */
    public static void replaceSoon(UI ui) {
        ui.setPollInterval((int) SOON.toMillis());
        ui.addPollListener(poll -> {
            ui.setPollInterval(-1);
            poll.unregisterListener();
        });
    }
}
