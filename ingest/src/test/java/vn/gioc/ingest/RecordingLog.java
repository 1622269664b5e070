package vn.gioc.ingest;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.ingest.log.EventLog;
import vn.gioc.ingest.log.LogUnreachable;
import vn.gioc.ingest.log.Rejection;

/** A log in memory that keeps what it is given, and can be out of reach. */
public final class RecordingLog implements EventLog {
    private final List<CloudEvent> events = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private boolean reachable = true;

    @Override
    public synchronized void append(List<CloudEvent> accepted, List<Rejection> refused) {
        check();
        events.addAll(accepted);
        rejections.addAll(refused);
    }

    @Override
    public synchronized void check() {
        if (!reachable) {
            throw new LogUnreachable("pulled out", null);
        }
    }

    public synchronized void clear() {
        events.clear();
        rejections.clear();
        reachable = true;
    }

    public synchronized void pullOut() {
        reachable = false;
    }

    public synchronized List<CloudEvent> events() {
        return List.copyOf(events);
    }

    /** Those after the first {@code n}. */
    public synchronized List<CloudEvent> eventsAfter(int n) {
        return List.copyOf(events.subList(n, events.size()));
    }

    public synchronized int size() {
        return events.size();
    }

    public synchronized List<String> ids() {
        return events.stream().map(CloudEvent::getId).toList();
    }

    public synchronized List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
