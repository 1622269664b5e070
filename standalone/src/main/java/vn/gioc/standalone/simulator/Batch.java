package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Events as the body of a request: {@code application/cloudevents-batch+json}. */
final class Batch {
    private static final JsonFactory JSON = new JsonFactory();

    private Batch() {}

    static byte[] of(List<SimulatedEvent> events) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(events.size() * 420 + 16);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartArray();
            for (SimulatedEvent event : events) {
                json.writeStartObject();
                json.writeStringField("specversion", "1.0");
                json.writeStringField("id", event.id());
                json.writeStringField("source", event.source());
                json.writeStringField("type", event.type());
                json.writeStringField("time", Telling.written(event.time()));
                if (event.subject() != null) {
                    json.writeStringField("subject", event.subject());
                }
                json.writeStringField("datacontenttype", "application/json");
                json.writeFieldName("data");
                json.writeRawValue(event.data());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
