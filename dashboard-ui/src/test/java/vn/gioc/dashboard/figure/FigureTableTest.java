package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    @Test
    void theTableInTheArchitectureIsTheOneThatCounts() throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("gioc.root"), "ARCHITECTURE.md")))
                .contains(FigureTable.markdown());
    }
}
