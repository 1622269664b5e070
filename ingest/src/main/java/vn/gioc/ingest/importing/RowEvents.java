package vn.gioc.ingest.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;

/**
 * Turns a row into an event, by a rule of the mapping. Whether the centre takes the event, the centre decides: here
 * only what can't be written as an event at all is refused.
 *
 * @param revision of the file, 0 to {@value EventId#LAST_REVISION}: a correction of what was sent before has a higher
 *     one
 */
record RowEvents(Mapping mapping, int revision) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** @throws InvalidField where the row has no time, no subject, or a cell that is not what its field asks */
    MappedEvent event(EventRule rule, TableRow row) {
        Instant time =
                mapping.formats().moment("time", required("time", rule.time().of(row, "time")));
        String subject = subject(rule, row);
        ObjectNode data = data(rule, row);
        String said = text(data);
        List<String> all = new ArrayList<>(List.of(rule.type().wireName(), subject, time.toString(), said));
        rule.distinguish().forEach(column -> all.add(String.valueOf(row.cell(column.name()))));
        String id = EventId.of(what(rule.type(), data), time, revision, all);
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", mapping.source())
                .put("type", rule.type().wireName())
                .put("time", time.toString());
        if (rule.type().needsSubject()) {
            event.put("subject", subject);
        }
        event.put("datacontenttype", "application/json").set("data", data);
        return new MappedEvent(rule.type().wireName() + '\n' + subject + '\n' + id, bytes(event));
    }

    private static String subject(EventRule rule, TableRow row) {
        Binding subject = rule.subject();
        return subject == null ? "" : required("subject", subject.of(row, "subject"));
    }

    private ObjectNode data(EventRule rule, TableRow row) {
        ObjectNode data = JSON.createObjectNode();
        rule.data().forEach((field, binding) -> {
            String text = binding.of(row, "data." + field.name());
            if (text != null) {
                data.set(field.name(), field.json(text, mapping.formats()));
            }
        });
        if (rule.type() == EventType.INDICATOR_VALUE && revision > 0 && !data.has("revision")) {
            data.put("revision", revision);
        }
        return data;
    }

    private static String what(EventType type, ObjectNode data) {
        return switch (type) {
            case DOSSIER_STATUS, REPORT_STATUS -> data.path("status").asText("status");
            case DOSSIER_STEP -> "step";
            case INDICATOR_VALUE -> "value";
            case INTERACTION -> "interaction";
            case REFERENCE_VERSION -> "reference";
        };
    }

    private static String required(String field, @Nullable String text) {
        if (text == null) {
            throw new InvalidField(field, "is required");
        }
        return text;
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
