package vn.gioc.domain.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The shape of a catalog's file: {@code catalog.schema.json}, its breaches said by place and reason. */
final class CatalogSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Objects.requireNonNull(
                    CatalogSchema.class.getResourceAsStream("/vn/gioc/domain/catalog.schema.json")));

    private CatalogSchema() {}

    static List<CatalogFault> faults(JsonNode content) {
        return SCHEMA.validate(content).stream()
                .map(error -> new CatalogFault(place(error), reason(error)))
                .toList();
    }

    /** A field that is missing or unknown is named with its place. */
    private static String place(Error error) {
        StringBuilder place = new StringBuilder();
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            if (path.getElement(i) instanceof Integer index) {
                place.append('[').append(index).append(']');
            } else {
                field(place, path.getName(i));
            }
        }
        String property = error.getProperty();
        if (property != null) {
            field(place, property);
        }
        return place.toString();
    }

    private static void field(StringBuilder place, String name) {
        place.append(place.isEmpty() ? "" : ".").append(name);
    }

    private static String reason(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "is required";
            case "additionalProperties" -> "is no field that a catalog has here";
            case "enum" -> written(error.getInstanceNode()) + " is none of " + list(rule);
            case "type" -> written(error.getInstanceNode()) + " is no " + kinds(rule);
            case "minimum" -> written(error.getInstanceNode()) + " is below " + rule.asText();
            case "maximum" -> written(error.getInstanceNode()) + " is above " + rule.asText();
            case "exclusiveMinimum" -> written(error.getInstanceNode()) + " is not above " + rule.asText();
            case "minLength" -> "is empty";
            case "maxLength" -> "is longer than " + rule.asText() + " characters";
            case "uniqueItems" -> "names something twice";
            case "pattern" ->
                rule.asText().startsWith("^P")
                        ? written(error.getInstanceNode()) + " is neither days (P5D) nor hours (PT8H)"
                        : written(error.getInstanceNode()) + " begins or ends with a space, or is more than a line";
            default -> String.valueOf(error.getMessage());
        };
    }

    private static String kinds(@Nullable JsonNode types) {
        return list(types).replace(", null", "").replace(", ", " or ");
    }

    private static String list(@Nullable JsonNode values) {
        if (values == null || !values.isArray()) {
            return values == null ? "" : values.asText();
        }
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /** At most so much of it that one finds it again. */
    private static String written(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.isArray() ? "a list" : "an object";
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
