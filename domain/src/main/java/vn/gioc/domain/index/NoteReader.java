package vn.gioc.domain.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import vn.gioc.domain.catalog.Names;

/** A note of the weights: a text in Vietnamese, or an object with one in each language. */
final class NoteReader extends JsonDeserializer<Names> {
    @Override
    public Names deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonNode said = context.readTree(in);
        return said.isTextual() ? new Names(said.textValue(), null) : context.readTreeAsValue(said, Names.class);
    }
}
