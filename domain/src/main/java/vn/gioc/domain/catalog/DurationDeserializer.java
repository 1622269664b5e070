package vn.gioc.domain.catalog;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A duration in ISO 8601, such as {@code PT30M} or {@code P8D}. */
public final class DurationDeserializer extends FromStringDeserializer<Duration> {
    private static final long serialVersionUID = 1L;

    public DurationDeserializer() {
        super(Duration.class);
    }

    @Override
    protected Duration _deserialize(String value, DeserializationContext context) throws java.io.IOException {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            return (Duration) context.handleWeirdStringValue(Duration.class, value, "is not an ISO 8601 duration");
        }
    }
}
