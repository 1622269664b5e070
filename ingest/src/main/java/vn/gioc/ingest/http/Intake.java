package vn.gioc.ingest.http;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.gioc.ingest.key.SourceKey;
import vn.gioc.ingest.log.EventLog;
import vn.gioc.ingest.log.LogUnreachable;
import vn.gioc.ingest.log.Rejection;

/** Takes a request: all its good events, none of its bad ones, and says which were which. */
@Component
final class Intake {
    private final EventReader reader;
    private final RateLimit limit;
    private final EventLog log;
    private final IngestMetrics metrics;

    Intake(EventReader reader, RateLimit limit, EventLog log, IngestMetrics metrics) {
        this.reader = reader;
        this.limit = limit;
        this.log = log;
        this.metrics = metrics;
    }

    /**
     * Returns once all that was accepted is durable, and every rejection listed. An event that its key may not send is
     * rejected by {@code source} or {@code data.unit} like any other bad event; where a request holds nothing else, the
     * key is wrong rather than the events, and the request is refused whole.
     *
     * @throws Problem where the request is refused whole: nothing was taken
     * @throws LogUnreachable where part may have been taken
     */
    Receipt take(byte[] body, EventFormat format, SourceKey key) {
        List<EventSlices.Slice> slices = EventSlices.of(body, format);
        limit.take(key, slices.size());
        List<CloudEvent> accepted = new ArrayList<>(slices.size());
        List<Rejection> refused = new ArrayList<>();
        List<Receipt.Rejected> rejected = new ArrayList<>();
        int byKey = 0;
        for (int index = 0; index < slices.size(); index++) {
            switch (reader.read(body, slices.get(index), key)) {
                case Reading.Taken(CloudEvent event) -> accepted.add(event);
                case Reading.Refused(Rejection rejection, boolean onlyByKey) -> {
                    refused.add(rejection);
                    rejected.add(Receipt.Rejected.of(index, rejection));
                    byKey += onlyByKey ? 1 : 0;
                }
            }
        }
        if (byKey > 0 && byKey == slices.size()) {
            throw new Problem(HttpStatus.FORBIDDEN, "The key may not send for this source or unit.");
        }
        metrics.timeAppend(() -> log.append(accepted, refused));
        metrics.count(accepted, refused);
        return new Receipt(accepted.size(), rejected);
    }
}
