package vn.gioc.streamjobs.indicator;

import static vn.gioc.streamjobs.sink.Change.text;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.Table;

/**
 * The state of one unit, indicator, area and period: every value sent for it. The one in force is the highest revision,
 * then the latest by time, source and id; the one it corrected stands before it.
 */
public final class Cell {
    private static final Comparator<StoredEvent> FORCE = Comparator.<StoredEvent>comparingInt(
                    event -> revision(value(event)))
            .thenComparingLong(event -> event.time)
            .thenComparing(event -> event.source)
            .thenComparing(event -> event.id);

    public StoredEvent[] events = {};

    /** When the value in force was recorded, microseconds since 1970. */
    public long recordedAt;

    /** One more value, which is in force or not by its revision and time, never by when it came. */
    void add(StoredEvent event, long recorded) {
        StoredEvent[] more = StoredEvent.append(events, event);
        Arrays.sort(more, FORCE);
        events = more;
        if (more[more.length - 1] == event) {
            recordedAt = recorded;
        }
    }

    /** The columns stand in the order of {@code FactSql.SAVE_INDICATOR_VALUES}. */
    Change change(String key, String indicator, long stamp) {
        StoredEvent inForce = events[events.length - 1];
        IndicatorValueReported value = value(inForce);
        @Nullable StoredEvent corrected = events.length > 1 ? events[events.length - 2] : null;
        return Change.row(
                Table.INDICATOR_VALUE,
                key,
                stamp,
                value.unit(),
                indicator,
                value.area() == null ? "" : value.area(),
                value.period().text(),
                text(value.period().frequency()),
                text(value.period().start()),
                text(value.period().end()),
                value.value().toPlainString(),
                String.valueOf(revision(value)),
                corrected == null ? null : value(corrected).value().toPlainString(),
                String.valueOf(events.length - 1),
                inForce.source,
                text(Micros.instant(inForce.time)),
                text(Micros.instant(recordedAt)));
    }

    /** What the units above count with. */
    SentValue sent(String indicator, long stamp) {
        StoredEvent inForce = events[events.length - 1];
        IndicatorValueReported value = value(inForce);
        return new SentValue(
                indicator,
                value.period().text(),
                value.unit(),
                value.area() == null ? "" : value.area(),
                value.value().toPlainString(),
                inForce.time,
                recordedAt,
                stamp);
    }

    private static IndicatorValueReported value(StoredEvent event) {
        return (IndicatorValueReported) event.data();
    }

    private static int revision(IndicatorValueReported value) {
        Integer revision = value.revision();
        return revision == null ? 0 : revision;
    }
}
