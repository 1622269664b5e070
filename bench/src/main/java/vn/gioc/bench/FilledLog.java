package vn.gioc.bench;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import vn.gioc.ingest.log.KafkaEventLog;
import vn.gioc.ingest.log.LogUnreachable;
import vn.gioc.standalone.simulator.SimulatedEvent;

/** A log that holds the events of a day, written as ingest writes them. */
final class FilledLog {
    private static final int BATCH = 5_000;

    private FilledLog() {}

    static void fill(String kafka, DayOfEvents day) throws Exception {
        try (KafkaEventLog log = new KafkaEventLog(kafka, (short) 1, Duration.ofDays(14))) {
            log.start();
            Patience.until("the log", Duration.ofSeconds(30), () -> reached(log));
            day.tell(
                    BATCH,
                    batch ->
                            log.append(batch.stream().map(FilledLog::cloudEvent).toList(), List.of()));
        }
    }

    private static boolean reached(KafkaEventLog log) {
        try {
            log.check();
            return true;
        } catch (LogUnreachable e) {
            return false;
        }
    }

    private static CloudEvent cloudEvent(SimulatedEvent event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("unit", unit(event.data()))
                .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8));
        return (event.subject() == null ? builder : builder.withSubject(event.subject())).build();
    }

    private static String unit(String data) {
        int at = data.indexOf("\"unit\":\"") + 8;
        return data.substring(at, data.indexOf('"', at));
    }
}
