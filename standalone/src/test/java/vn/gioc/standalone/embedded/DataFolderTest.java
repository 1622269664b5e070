package vn.gioc.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.standalone.embedded.DataFolder.Use;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void oneFolderIsHeldByOneProcess() {
        try (DataFolder held = DataFolder.open(folder, Use.OWN)) {
            assertThatThrownBy(() -> DataFolder.open(folder, Use.OWN).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another centre")
                    .hasMessageContaining(held.root().toString())
                    .message()
                    .doesNotContain("\n");
        }
        DataFolder.open(folder, Use.OWN).close();
    }

    @Test
    void aDemosFolderIsNeverAWardsAndTheOtherWayRound() {
        DataFolder.open(folder.resolve("demo"), Use.DEMO).close();
        DataFolder.open(folder.resolve("own"), Use.OWN).close();
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("demo"), Use.OWN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("simulated");
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("own"), Use.DEMO))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("own figures");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file, Use.OWN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aPortIsChosenOnceAndAgainOnlyWhereAStrangerTookIt() throws Exception {
        int chosen = RememberedPorts.in(folder).free("broker");
        assertThat(RememberedPorts.in(folder).free("broker")).isEqualTo(chosen);
        try (ServerSocket stranger = new ServerSocket(chosen, 1, InetAddress.getLoopbackAddress())) {
            assertThat(RememberedPorts.in(folder).free("broker"))
                    .isNotEqualTo(chosen)
                    .isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void twoPartsNeverShareAPort() {
        RememberedPorts ports = RememberedPorts.in(folder);
        assertThat(ports.free("broker")).isNotEqualTo(ports.free("controller"));
    }
}
