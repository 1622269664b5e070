package vn.gioc.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The mappings that come with the project, the real records they are for, and what they turn them into. */
final class Examples {
    static final Path FOLDER = Path.of(System.getProperty("gioc.root", "..")).resolve("examples");

    private Examples() {}

    /** A file of real records; where the folder is absent the test is skipped, and says so. */
    static Path real(String name) {
        Path file = Path.of(System.getProperty("gioc.shared.data", "no-folder")).resolve(name);
        String skipped = "SKIPPED, not run: no real records at " + file + " (-Dgioc.shared.data names their folder)";
        if (!Files.isRegularFile(file)) {
            System.err.println(skipped);
        }
        Assumptions.assumeTrue(Files.isRegularFile(file), skipped);
        return file;
    }

    /** Events by what identifies them; what could not be mapped fails the test. */
    static Map<String, JsonNode> events(Path file, String map, ImportKind kind) {
        Mapping mapping = MappingFile.read(FOLDER.resolve(map), kind);
        Map<String, JsonNode> events = new LinkedHashMap<>();
        try (Table table = Table.open(file, mapping.separator())) {
            mapping.check(table.heading().columns().keySet(), table.heading().doubled());
            RowEvents rows = new RowEvents(mapping, 0);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                for (EventRule rule : mapping.rules()) {
                    if (rule.tells(row)) {
                        MappedEvent event = rows.event(rule, row);
                        events.put(
                                event.identity(), JsonMapper.builder().build().readTree(event.json()));
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return events;
    }

    static List<JsonNode> withStatus(Map<String, JsonNode> events, String status) {
        return events.values().stream()
                .filter(event -> event.at("/data/status").asText().equals(status))
                .toList();
    }
}
