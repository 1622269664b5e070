package vn.gioc.ingest.http;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.TimeWindow;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;
import vn.gioc.ingest.IngestSettings;
import vn.gioc.ingest.key.SourceKey;
import vn.gioc.ingest.log.Rejection;

/** Reads one event by itself and checks all that can be known without other events. */
@Component
final class EventReader {
    /** The event would be right, but this key may not send it. */
    private static final class ForbiddenByKey extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        ForbiddenByKey(String field) {
            super("the key may not send for it", null, false, false);
            this.field = field;
        }
    }

    /** Long enough for a request that is sent again. */
    private static final Duration OLDEST_VERSION = Duration.ofMinutes(10);

    private final Set<String> units;
    private final TimeWindow window;
    private final Clock clock;

    EventReader(Units units, IngestSettings settings, Clock clock) {
        this.units = units.units().stream().map(Unit::unit).collect(Collectors.toUnmodifiableSet());
        this.window = settings.window();
        this.clock = clock;
    }

    Reading read(byte[] body, EventSlices.Slice slice, SourceKey key) {
        Envelope envelope = Envelope.unreadable();
        try {
            envelope = Envelope.read(body, slice);
            return new Reading.Taken(event(envelope, key));
        } catch (InvalidField e) {
            return new Reading.Refused(rejection(envelope, e.field(), e.detail()), false);
        } catch (ForbiddenByKey e) {
            return new Reading.Refused(rejection(envelope, e.field, String.valueOf(e.getMessage())), true);
        }
    }

    private CloudEvent event(Envelope envelope, SourceKey key) {
        EventHeader header = envelope.header();
        URI source = uri(header.source());
        window.check(header.time(), clock.instant());
        byte[] json = envelope.data();
        EventData data = EventDataReader.read(header.type(), json);
        if (data instanceof ReferenceVersion version) {
            checkReference(header, version);
        } else {
            checkUnits(data);
        }
        if (!key.maySendAs(header.source())) {
            throw new ForbiddenByKey("source");
        }
        if (!(data instanceof ReferenceVersion ? key.maySendForAll() : key.maySendFor(data.unit()))) {
            throw new ForbiddenByKey("data.unit");
        }
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(header.id())
                .withSource(source)
                .withType(header.type().wireName())
                .withTime(header.time().atOffset(ZoneOffset.UTC))
                .withExtension("unit", data.unit())
                .withData("application/json", json);
        return (header.type().needsSubject() ? event.withSubject(header.subject()) : event).build();
    }

    /** A version is in force from when it is laid down: one that began earlier would change what has been shown. */
    private void checkReference(EventHeader header, ReferenceVersion version) {
        if (!header.subject().equals(version.subject())) {
            throw new InvalidField("subject", "is not " + version.subject());
        }
        if (version.kind() == ReferenceVersion.Kind.CALENDAR
                && !version.name().equals(WorkingCalendar.COUNTRY)
                && !units.contains(version.name())) {
            throw new InvalidField("data.name", "is neither " + WorkingCalendar.COUNTRY + " nor in the file of units");
        }
        if (Duration.between(header.time(), clock.instant()).compareTo(OLDEST_VERSION) > 0) {
            throw new InvalidField("time", "lies in the past: a version is in force from when it is laid down");
        }
    }

    private void checkUnits(EventData data) {
        if (!units.contains(data.unit())) {
            throw new InvalidField("data.unit", "is not in the file of units");
        }
        if (data instanceof DossierStatusChanged changed
                && changed.toUnit() != null
                && !units.contains(changed.toUnit())) {
            throw new InvalidField("data.toUnit", "is not in the file of units");
        }
    }

    private static URI uri(String source) {
        try {
            return new URI(source);
        } catch (URISyntaxException e) {
            throw new InvalidField("source", "is not a URI reference: no spaces, and such as % only in escapes");
        }
    }

    private static Rejection rejection(Envelope envelope, String field, String reason) {
        return new Rejection(envelope.shown("id"), envelope.shown("source"), envelope.shown("type"), field, reason);
    }
}
