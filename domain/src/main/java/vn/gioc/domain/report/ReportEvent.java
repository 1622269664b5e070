package vn.gioc.domain.report;

import java.time.Instant;
import java.util.Comparator;

/** One thing known of a citizen report. */
public record ReportEvent(Instant time, String source, String id, ReportStatusChanged data) {
    /** The one order for all: time, then life cycle, then source and id; never arrival. */
    public static final Comparator<ReportEvent> ORDER = Comparator.comparing(ReportEvent::time)
            .thenComparing(event -> event.data().status())
            .thenComparing(ReportEvent::source)
            .thenComparing(ReportEvent::id);

    ReportStatus status() {
        return data.status();
    }
}
