package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;

/** The files a ward edits, or those that come with the centre where it names none. */
record ReferenceFiles(List<LaidDown> all) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws UncheckedIOException where a file can't be read or is no JSON */
    static ReferenceFiles of(ReferenceSettings settings) {
        List<LaidDown> all = new ArrayList<>();
        Path calendars = settings.calendars();
        if (calendars == null) {
            all.add(new LaidDown("CALENDAR", "vn", read("working-calendar.json", null)));
        } else {
            for (Map.Entry<String, JsonNode> each : read("", calendars).properties()) {
                all.add(new LaidDown("CALENDAR", each.getKey(), each.getValue()));
            }
        }
        all.add(new LaidDown("CATALOG", "ward", read("catalog.json", settings.catalog())));
        all.add(new LaidDown("WEIGHTS", "766", read("weights-766.json", settings.weights())));
        all.add(new LaidDown("ALERTS", "ward", read("alerts.json", settings.alerts())));
        return new ReferenceFiles(List.copyOf(all));
    }

    private static JsonNode read(String shipped, @Nullable Path file) {
        try (InputStream in = file == null
                ? Catalog.class.getResourceAsStream("/vn/gioc/domain/" + shipped)
                : Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException((file == null ? shipped : file) + ": " + e.getMessage(), e);
        }
    }
}
