package vn.gioc.domain.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.dossier.DossierStepTaken;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.report.ReportStatusChanged;

/**
 * Reads the {@code data} of an event from JSON. Unknown fields, fields twice and values of another kind are
 * refused by the name of the field, which is how personal data stays out.
 */
public final class EventDataReader {
    private static final Map<EventType, ObjectReader> READERS = readers();

    private EventDataReader() {}

    /**
     * @throws InvalidField naming the first field that breaks a rule, with {@code data.} before its name
     */
    public static EventData read(EventType type, byte[] json) {
        try (JsonParser parser = reader(type).createParser(json)) {
            EventData data = reader(type).readValue(parser);
            if (data == null) {
                throw new InvalidField("data", "is required");
            }
            return data;
        } catch (JsonMappingException e) {
            throw named(e);
        } catch (JsonProcessingException e) {
            throw new InvalidField("data", "is not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            throw new InvalidField("data", "has a number beyond all bounds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidField named(JsonMappingException e) {
        StringBuilder path = new StringBuilder("data");
        e.getPath().stream()
                .filter(reference -> reference.getFieldName() != null)
                .forEach(reference -> path.append('.').append(reference.getFieldName()));
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidField invalid) {
                return e.getPath().isEmpty() ? invalid : new InvalidField(path.toString(), invalid.detail());
            }
        }
        return new InvalidField(
                path.toString(),
                e instanceof UnrecognizedPropertyException ? "is unknown: not taken" : "has a value of another kind");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("'[^']*'|\"[^\"]*\"", "…");
    }

    private static ObjectReader reader(EventType type) {
        ObjectReader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + type);
        }
        return reader;
    }

    private static Map<EventType, ObjectReader> readers() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule().addDeserializer(Instant.class, new MomentDeserializer()))
                .build();
        Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);
        readers.put(EventType.DOSSIER_STATUS, mapper.readerFor(DossierStatusChanged.class));
        readers.put(EventType.DOSSIER_STEP, mapper.readerFor(DossierStepTaken.class));
        readers.put(EventType.REPORT_STATUS, mapper.readerFor(ReportStatusChanged.class));
        readers.put(EventType.INDICATOR_VALUE, mapper.readerFor(IndicatorValueReported.class));
        readers.put(EventType.INTERACTION, mapper.readerFor(InteractionHappened.class));
        readers.put(EventType.REFERENCE_VERSION, mapper.readerFor(ReferenceVersion.class));
        return readers;
    }
}
