package vn.gioc.ingest.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;

/**
 * A CloudEvent in JSON, as sent: nothing about it is sure but that it is JSON.
 *
 * <p>Extension attributes are tolerated, as CloudEvents asks, and never kept, so that nothing personal comes in by
 * them. What can't be an attribute (a name other than of a–z and 0–9, an object, an array) is refused by name: it is
 * data put in the wrong place, and dropping it would hide the sender's error.
 */
final class Envelope {
    private static final JsonMapper MAPPER = JsonMapper.builder(EventSlices.json())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final ObjectReader READER = MAPPER.reader();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data");

    private final JsonNode json;

    private Envelope(JsonNode json) {
        this.json = json;
    }

    /** Stands for what could not even be read. */
    static Envelope unreadable() {
        return new Envelope(MissingNode.getInstance());
    }

    /** @throws InvalidField where it is no object, or a field stands twice in it */
    static Envelope read(byte[] body, EventSlices.Slice slice) {
        if (slice.length() == 0) {
            throw new InvalidField("event", "is not a JSON object");
        }
        try (JsonParser parser = READER.createParser(body, slice.from(), slice.length())) {
            try {
                JsonNode json = READER.readTree(parser);
                return new Envelope(json);
            } catch (JsonProcessingException | NumberFormatException e) {
                throw new InvalidField(path(parser), "stands twice, or has a value that can't be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JsonParser parser) {
        String path = parser.getParsingContext().pathAsPointer().toString();
        return path.isEmpty()
                ? "event"
                : path.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }

    /** @throws InvalidField naming the first attribute that breaks a rule */
    EventHeader header() {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            checkMember(member.getKey(), member.getValue());
        }
        if (!required("specversion").equals("1.0")) {
            throw new InvalidField("specversion", "is not 1.0");
        }
        String id = required("id");
        String source = required("source");
        EventType type = EventType.ofWireName(required("type"))
                .orElseThrow(() -> new InvalidField("type", "is not a type the centre takes"));
        String subject = type.needsSubject() ? required("subject") : "";
        return new EventHeader(type, source, id, subject, Moment.parse("time", required("time")));
    }

    private static void checkMember(String name, JsonNode value) {
        if (value.isNull() || ATTRIBUTES.contains(name)) {
            return;
        }
        if (name.equals("data_base64")) {
            throw new InvalidField(name, "is not taken: data is a JSON object");
        }
        if (value.isContainerNode() || name.isEmpty() || !name.chars().allMatch(Envelope::isNameCharacter)) {
            throw new InvalidField(name, "is no attribute of a CloudEvent: what the event says stands in data");
        }
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private String required(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new InvalidField(name, "is required");
        }
        if (!value.isTextual()) {
            throw new InvalidField(name, "is not a text");
        }
        return value.textValue();
    }

    /**
     * The data as compact JSON with its fields sorted, so that the same event sent twice gives the same bytes.
     *
     * @throws InvalidField where there is no JSON object, or it is said to be something else
     */
    byte[] data() {
        JsonNode mediaType = json.path("datacontenttype");
        if (!mediaType.isMissingNode() && !mediaType.isNull() && !isJson(mediaType.textValue())) {
            throw new InvalidField("datacontenttype", "is not application/json");
        }
        JsonNode data = json.path("data");
        if (data.isMissingNode() || data.isNull()) {
            throw new InvalidField("data", "is required");
        }
        if (!data.isObject()) {
            throw new InvalidField("data", "is not a JSON object");
        }
        try {
            return WRITER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new InvalidField("data", "has texts that are not Unicode");
        }
    }

    private static boolean isJson(@Nullable String mediaType) {
        return mediaType != null
                && mediaType.regionMatches(true, 0, "application/json", 0, 16)
                && (mediaType.length() == 16 || mediaType.charAt(16) == ';' || mediaType.charAt(16) == ' ');
    }

    /** An attribute for a rejection: as sent, or empty. */
    String shown(String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? value.textValue() : "";
    }
}
