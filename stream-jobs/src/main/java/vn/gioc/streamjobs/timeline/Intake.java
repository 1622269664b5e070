package vn.gioc.streamjobs.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Change;

/** Which records become events of a subject, and what is found wrong with the others. */
final class Intake {
    private Intake() {}

    /** Empty for a repetition, a conflict or data that can't be read; the last two are listed as findings. */
    static Optional<StoredEvent> accept(History history, LogRecord record, Consumer<Change> findings) {
        try {
            StoredEvent event = StoredEvent.of(record);
            Optional<StoredEvent> known = history.known(event);
            if (known.isPresent() && !known.get().sameContent(event)) {
                findings.accept(finding("CONFLICT", record, "sent again with other content"));
            }
            return known.isPresent() ? Optional.empty() : Optional.of(event);
        } catch (InvalidField e) {
            findings.accept(finding("UNREADABLE", record, e.field() + " " + e.detail()));
            return Optional.empty();
        }
    }

    static Change finding(String kind, LogRecord record, String detail) {
        return Change.finding(kind, record, Topic.at(record.topic()).topicName(), detail);
    }
}
