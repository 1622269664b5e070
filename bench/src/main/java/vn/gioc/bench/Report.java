package vn.gioc.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A run as it is kept.
 *
 * @param date when it began, ISO 8601
 * @param quick with sizes that say whether it works, not how fast it is
 * @param failures parts that could not be measured, and why
 */
record Report(
        String date,
        boolean quick,
        long seconds,
        Map<String, String> machine,
        Map<String, String> versions,
        List<Measure> measures,
        Map<String, String> failures) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, json());
    }

    String json() throws IOException {
        return JSON.writeValueAsString(this) + "\n";
    }
}
