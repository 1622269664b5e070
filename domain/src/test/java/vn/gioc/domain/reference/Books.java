package vn.gioc.domain.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.unit.Units;

/** Books of reference for tests: what ships with the centre, and versions written as in their files. */
public final class Books {
    public static final Map<String, String> PARENTS = Map.of("a", "city", "b", "city");

    private Books() {}

    /** The shipped calendar and catalog, and these beside them. */
    public static ReferenceBook shippedAnd(Known... more) {
        List<Known> known = new ArrayList<>(ShippedReference.versions());
        known.addAll(List.of(more));
        return ReferenceBook.of(PARENTS, known);
    }

    public static ReferenceBook only(Known... known) {
        return ReferenceBook.of(PARENTS, List.of(known));
    }

    public static ReferenceBook sample() {
        return ReferenceBook.sample(Units.sample());
    }

    /** @param content JSON with single quotes, without its version */
    public static Known calendar(String inForceFrom, String name, String version, String content) {
        ObjectNode object = (ObjectNode) json(content);
        object.put("version", version);
        return new Known(
                moment(inForceFrom),
                "gioc",
                name + version,
                new ReferenceVersion(ReferenceVersion.Kind.CALENDAR, name, version, object));
    }

    public static Known dayOff(String inForceFrom, String name, String version, String date) {
        return calendar(inForceFrom, name, version, "{'off':[{'date':'" + date + "','notice':'TB 1'}]}");
    }

    public static JsonNode json(String singleQuoted) {
        try {
            return JsonMapper.builder().build().readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Instant moment(String local) {
        return Instant.parse(local + ":00+07:00");
    }
}
