package vn.gioc.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.dossier.DossierStepTaken;
import vn.gioc.domain.dossier.Fee;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.report.ReportStatusChanged;

/**
 * A field of an event's {@code data}, as the domain's record declares it: so a mapping knows what the centre knows.
 *
 * @param required whether an event without it is refused
 */
record DataField(String name, Class<?> type, boolean required) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    /** By name, in the order the record declares them. */
    static Map<String, DataField> of(EventType type) {
        Map<String, DataField> fields = new LinkedHashMap<>();
        for (RecordComponent component : record(type).getRecordComponents()) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            fields.put(component.getName(), new DataField(component.getName(), component.getType(), required));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Class<? extends EventData> record(EventType type) {
        return switch (type) {
            case DOSSIER_STATUS -> DossierStatusChanged.class;
            case DOSSIER_STEP -> DossierStepTaken.class;
            case REPORT_STATUS -> ReportStatusChanged.class;
            case INDICATOR_VALUE -> IndicatorValueReported.class;
            case INTERACTION -> InteractionHappened.class;
            case REFERENCE_VERSION -> ReferenceVersion.class;
        };
    }

    /** The words it may have; empty where any text goes. */
    List<String> words() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    /** @throws InvalidField where the text is none of the kind; what else the domain asks, the centre checks */
    JsonNode json(String text, CellFormats formats) {
        String field = "data." + name;
        if (type == Instant.class) {
            return JSON.textNode(formats.moment(field, text).toString());
        }
        if (type == Boolean.class) {
            return JSON.booleanNode(truth(field, text));
        }
        if (type == Fee.class) {
            return isTruth(text) ? JSON.booleanNode(truth(field, text)) : JSON.numberNode(formats.number(field, text));
        }
        if (type == Integer.class) {
            return JSON.numberNode(whole(field, formats.number(field, text)));
        }
        return type == Double.class || type == BigDecimal.class
                ? JSON.numberNode(formats.number(field, text))
                : JSON.textNode(text);
    }

    private static int whole(String field, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidField(field, "is not a whole number");
        }
    }

    private static boolean isTruth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private static boolean truth(String field, String text) {
        if (!isTruth(text)) {
            throw new InvalidField(field, "is neither true nor false: the mapping can list `values`");
        }
        return text.toLowerCase(Locale.ROOT).equals("true");
    }
}
