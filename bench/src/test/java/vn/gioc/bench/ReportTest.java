package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    @Test
    void aRunIsKeptWithWhereItTookPlaceAndWhatCouldNotBeMeasured() throws Exception {
        Path file = folder.resolve("kept/bench.json");
        new Report(
                        "2026-11-22T10:00:00+07:00",
                        true,
                        12,
                        Map.of("cores", "2"),
                        Map.of("Kafka", "4"),
                        List.of(new Measure("ratio", .5, "ratio").aim("≥ 0.35").note("of 2")),
                        Map.of("wall", "no browser"))
                .write(file);
        JsonNode read = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(read.at("/date").asText()).isEqualTo("2026-11-22T10:00:00+07:00");
        assertThat(read.at("/machine/cores").asText()).isEqualTo("2");
        assertThat(read.at("/versions/Kafka").asText()).isEqualTo("4");
        assertThat(read.at("/failures/wall").asText()).isEqualTo("no browser");
        JsonNode measure = read.at("/measures/0");
        assertThat(measure.at("/name").asText()).isEqualTo("ratio");
        assertThat(measure.at("/value").asDouble()).isEqualTo(.5);
        assertThat(measure.at("/aim").asText()).isEqualTo("≥ 0.35");
        assertThat(measure.at("/note").asText()).isEqualTo("of 2");
    }
}
