package vn.gioc.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    /** Starts a database, writes a row and waits to be killed. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            DataFolder data = DataFolder.open(Path.of(arguments[0]), DataFolder.Use.OWN);
            EmbeddedDatabase database = EmbeddedDatabase.in(data);
            database.start();
            execute(database, "create table fact (said text)");
            execute(database, "insert into fact values ('before the cut')");
            System.out.println("WRITTEN");
            Thread.currentThread().join();
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsTakenOverWithItsRows() throws Exception {
        long server = killedWriter();
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            assertThat(serverProcess()).isEqualTo(server);
            assertThat(read(database, "select said from fact")).isEqualTo("before the cut");
        }
        await().until(() -> ProcessHandle.of(server).isEmpty());
    }

    @Test
    void rowsSurviveAPowerCutOfTheServerToo() throws Exception {
        long server = killedWriter();
        killAll(server);
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            assertThat(serverProcess()).isNotEqualTo(server);
            assertThat(read(database, "select said from fact")).isEqualTo("before the cut");
        }
    }

    @Test
    void aServerOfOtherSettingsIsStoppedFirst() throws Exception {
        long server = killedWriter();
        Path settings = folder.resolve("postgres/data/gioc.conf");
        Files.writeString(settings, Files.readString(settings).replace("jit = off", "jit = on"));
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            assertThat(serverProcess()).isNotEqualTo(server);
            assertThat(read(database, "show jit")).isEqualTo("off");
            assertThat(read(database, "select said from fact")).isEqualTo("before the cut");
        }
    }

    @Test
    void theNumberOfADeadServerNowAStrangersDoesNotStopAStart() throws Exception {
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
                database.start();
            }
            String stranger = Long.toString(ProcessHandle.current().pid());
            Files.writeString(
                    folder.resolve("postgres/data/postmaster.pid"),
                    String.join("\n", List.of(stranger, "data", "0", "1", "", "127.0.0.1", "", "ready")));
            try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
                database.start();
                assertThat(read(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aServerThatDiesIsStartedAgain() throws Exception {
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() -> assertThat(read(database, "select 1")).isEqualTo("1"));
        }
    }

    @Test
    void aCommitIsOnTheDisk() throws Exception {
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(read(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(read(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            database.start();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "gioc", "guessed")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private long killedWriter() throws Exception {
        try (Child child = Child.start(Writer.class, folder.toString())) {
            child.await("WRITTEN");
            child.kill();
        }
        long server = serverProcess();
        assertThat(ProcessHandle.of(server)).isPresent();
        return server;
    }

    private long serverProcess() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .get(0));
    }

    private static void killAll(long server) {
        ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
        List<ProcessHandle> sessions = postmaster.children().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> !postmaster.isAlive() && sessions.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
