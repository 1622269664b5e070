package vn.gioc.domain.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row as texts that PostgreSQL reads. */
public final class Cells {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cells() {}

    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Compact JSON of objects whose values are written as texts; null where there are none. */
    public static @Nullable String json(List<? extends Map<String, ? extends @Nullable Object>> objects) {
        if (objects.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(objects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
