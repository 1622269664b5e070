package vn.gioc.domain.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;

/** A moment with its offset (RFC 3339): a text without an offset is refused, since nobody may guess it. */
final class MomentDeserializer extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    MomentDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Moment.parse("data." + parser.currentName(), parser.getValueAsString());
    }
}
