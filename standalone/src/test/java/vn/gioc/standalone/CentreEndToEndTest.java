package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentreEndToEndTest {
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @TempDir
    Path folder;

    @Test
    void anEventSentIsARowAndAFigure() throws Exception {
        CentreProcess centre = SharedCentre.get();
        long before = centre.figure("cho-quan", "dossiers.received.total");
        assertThat(centre.send(TestEvents.received("row", 3, YESTERDAY)).statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(rows(centre, "select count(*) from dossier where code like ?", "row-%"))
                    .isEqualTo(3);
            assertThat(centre.figure("cho-quan", "dossiers.received.total")).isEqualTo(before + 3);
        });
    }

    @Test
    void whatWasAnsweredWith202CountsOnceThoughTheCentreWasKilled() throws Exception {
        try (CentreProcess centre = CentreProcess.start(folder)) {
            String batch = TestEvents.received("cut", 500, YESTERDAY);
            assertThat(centre.send(batch).statusCode()).isEqualTo(202);
            centre.kill();
            centre.restart();
            assertThat(centre.send(batch).statusCode()).isEqualTo(202);
            assertThat(centre.send(TestEvents.received("after", 1, YESTERDAY)).statusCode())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(rows(centre, "select count(*) from dossier where code like ?", "after-%"))
                                    .isOne());
            assertThat(rows(centre, "select count(*) from dossier where code like ?", "cut-%"))
                    .isEqualTo(500);
            assertThat(centre.figure("cho-quan", "dossiers.received.total")).isEqualTo(501);
            assertThat(centre.stop()).isIn(0, 143);
            assertThat(Files.exists(folder.resolve("postgres/data/postmaster.pid")))
                    .isFalse();
        }
    }

    @Test
    void aPortInUseIsSaidInOneLineBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            CentreProcess refused = CentreProcess.run(
                    folder,
                    "start",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--data",
                    folder.resolve("data").toString());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.said())
                    .containsExactly("gioc: port " + taken.getLocalPort() + " is in use: give another with --port");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aDemosFolderIsRefusedByAStartInOneLine() throws Exception {
        Files.writeString(folder.resolve("use"), "demo\n");
        CentreProcess refused = CentreProcess.run(folder, "start", "--port", "0", "--data", folder.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.said()).hasSize(1);
        assertThat(refused.said().get(0)).startsWith("gioc: ").contains("simulated");
    }

    private static long rows(CentreProcess centre, String sql, String argument) throws SQLException {
        try (Connection connection = centre.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
