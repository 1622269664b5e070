package vn.gioc.ingest.log;

import io.cloudevents.CloudEvent;
import java.util.List;

/** Where events are kept in the order they came. */
public interface EventLog {
    /**
     * Writes all of them and returns once all are durable. Each event is one that the door has checked: its type is a
     * wire name, and the extension {@code unit} names its unit.
     *
     * @throws LogUnreachable where not all could be written; some may have been
     */
    void append(List<CloudEvent> events, List<Rejection> rejections);

    /** @throws LogUnreachable where nothing can be written now */
    void check();
}
