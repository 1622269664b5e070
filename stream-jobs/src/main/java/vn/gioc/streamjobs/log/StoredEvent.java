package vn.gioc.streamjobs.log;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.InvalidField;

/** An event as it rests in state: its data as JSON, read again when needed and kept while in memory. */
public final class StoredEvent {
    public int topic;
    public long time;
    public String source = "";
    public String id = "";
    public byte[] json = {};
    private transient @Nullable EventData data;

    /** For the serializer. */
    public StoredEvent() {}

    /** @throws InvalidField where the data can't be read */
    public static StoredEvent of(LogRecord record) {
        StoredEvent event = new StoredEvent();
        event.topic = record.topic();
        event.time = record.occurredAt();
        event.source = record.source();
        event.id = record.id();
        event.json = record.data();
        event.data();
        return event;
    }

    public EventData data() {
        EventData read = data;
        if (read == null) {
            read = EventDataReader.read(Topic.at(topic).eventType(), json);
            data = read;
        }
        return read;
    }

    /** One and the same event by its type, source and id: the first in the log is the one that counts. */
    public boolean sameIdentity(StoredEvent other) {
        return topic == other.topic && id.equals(other.id) && source.equals(other.source);
    }

    /** Says the same: a repetition. Otherwise two events of one identity are in conflict. */
    public boolean sameContent(StoredEvent other) {
        return time == other.time && data().equals(other.data());
    }

    /** With {@code event} at the end. */
    public static StoredEvent[] append(StoredEvent[] events, StoredEvent event) {
        StoredEvent[] more = java.util.Arrays.copyOf(events, events.length + 1);
        more[events.length] = event;
        return more;
    }
}
