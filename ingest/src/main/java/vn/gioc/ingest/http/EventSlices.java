package vn.gioc.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.gioc.ingest.IngestSettings;

/**
 * Where in a request's bytes each event stands. The whole body is walked once before any event is looked at, so that a
 * request that is no JSON is refused whole, and a bad event spoils no other.
 */
final class EventSlices {
    /** Where an entry of a batch is not an object at all. */
    static final EventSlices.Slice NO_OBJECT = new Slice(0, 0);

    /** A stretch of the body, in bytes. */
    record Slice(int from, int length) {}

    private static final JsonFactory JSON = json();

    private EventSlices() {}

    /**
     * JSON is UTF-8; and names from outside must not fill the memory of interned texts. A factory for each use: a mapper
     * changes the one it is given.
     */
    static JsonFactory json() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** @throws Problem 400 where the body is not JSON of the shape that its content type promises, 413 for too many */
    static List<Slice> of(byte[] body, EventFormat format) {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            List<Slice> slices = format == EventFormat.BATCH ? batch(first, parser) : single(first, parser);
            if (parser.nextToken() != null) {
                throw Problem.malformed("There is more after the end of the JSON.");
            }
            return slices;
        } catch (JsonProcessingException e) {
            throw Problem.malformed("The body is not JSON (RFC 8259).");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Slice> single(JsonToken first, JsonParser parser) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            throw Problem.malformed("A single event is a JSON object.");
        }
        return List.of(slice(parser));
    }

    private static List<Slice> batch(JsonToken first, JsonParser parser) throws IOException {
        if (first != JsonToken.START_ARRAY) {
            throw Problem.malformed("A batch is a JSON array of events.");
        }
        List<Slice> slices = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (slices.size() == IngestSettings.MAX_EVENTS) {
                throw new Problem(
                        HttpStatus.CONTENT_TOO_LARGE, "A request may have " + IngestSettings.MAX_EVENTS + " events.");
            }
            slices.add(slice(parser));
        }
        return slices;
    }

    private static Slice slice(JsonParser parser) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long to = parser.currentLocation().getByteOffset();
        return object ? new Slice((int) from, (int) (to - from)) : NO_OBJECT;
    }
}
