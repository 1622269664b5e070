package vn.gioc.dashboard.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.TestDatabase;

/** Many rows of a table in one statement, their cells as texts. */
final class TableRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TableRows() {}

    static void insert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        try {
            TestDatabase.client()
                    .sql("insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json)".formatted(table))
                    .param(JSON.writeValueAsString(rows))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
