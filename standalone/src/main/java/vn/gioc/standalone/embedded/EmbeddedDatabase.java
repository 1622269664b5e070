package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server beside this process, that is on the disk before it answers. Only this machine can reach it, with
 * a password kept in the folder. Where it dies it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** A start replays what a crash left in the write-ahead log: up to 2 GB. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 10;

    private final PostgresCluster cluster;
    private final Path logs;
    private final int port;
    private @Nullable PostgresProgram program;
    private volatile boolean closed;

    private EmbeddedDatabase(PostgresCluster cluster, Path logs, int port) {
        this.cluster = cluster;
        this.logs = logs;
        this.port = port;
    }

    public static EmbeddedDatabase in(DataFolder folder) {
        PostgresCluster cluster = new PostgresCluster(folder.folder("postgres"));
        RememberedPorts ports = RememberedPorts.in(cluster.folder());
        boolean isOurs = Postmaster.of(cluster.data())
                .filter(running -> running.port() == ports.known("server"))
                .isPresent();
        int port = isOurs ? ports.known("server") : ports.free("server");
        return new EmbeddedDatabase(cluster, folder.folder("logs"), port);
    }

    /** As JDBC takes it; valid before {@link #start()} too. */
    public String url() {
        return url("gioc");
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    public DataSource dataSource() {
        return dataSource("gioc");
    }

    /**
     * Returns once the database {@code gioc} answers. A server that a killed process left is taken over where it runs
     * the same program and settings, else stopped first.
     */
    public synchronized void start() {
        PostgresProgram unpacked = PostgresProgram.unpack(cluster.folder());
        program = unpacked;
        Optional<Postmaster> left = Postmaster.of(cluster.data());
        if (left.isPresent() && isAsNew(left.get(), unpacked)) {
            LOG.info("taking over the PostgreSQL server that was left running, process {}", pid(left.get()));
        } else {
            if (left.isPresent()) {
                LOG.info("stopping the PostgreSQL server that was left running, process {}", pid(left.get()));
                stop(unpacked);
            }
            forgetStranger();
            cluster.make(unpacked, said());
            cluster.settle(port, logs);
            launch(unpacked);
        }
        createDatabase();
        watch(unpacked);
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (program != null && Postmaster.of(cluster.data()).isPresent()) {
                stop(program);
            }
        }
    }

    private boolean isAsNew(Postmaster left, PostgresProgram unpacked) {
        return left.ready() && left.port() == port && left.runs(unpacked) && cluster.isSettled(port, logs);
    }

    private void launch(PostgresProgram unpacked) {
        int code = unpacked.run(
                said(),
                "pg_ctl",
                "start",
                "--pgdata=" + cluster.data(),
                "--log=" + logs.resolve("postgresql-start.log"),
                "--timeout=" + START_SECONDS,
                "--wait",
                "--silent");
        if (code != 0) {
            throw new CannotStart("PostgreSQL does not start on " + cluster.data() + ": see " + logs);
        }
    }

    /** Fast: ends the sessions, not waiting for their clients; where that takes too long, as a crash would. */
    private void stop(PostgresProgram unpacked) {
        for (String mode : new String[] {"fast", "immediate"}) {
            int code = unpacked.run(
                    said(),
                    "pg_ctl",
                    "stop",
                    "--pgdata=" + cluster.data(),
                    "--mode=" + mode,
                    "--timeout=" + STOP_SECONDS,
                    "--wait",
                    "--silent");
            if (code == 0 || Postmaster.of(cluster.data()).isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("the PostgreSQL server on " + cluster.data() + " does not stop");
    }

    /** PostgreSQL itself takes any living process of that number for a server, and would refuse to start. */
    private void forgetStranger() {
        try {
            if (Postmaster.of(cluster.data()).isEmpty()) {
                Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'gioc'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database gioc");
        } catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL server on " + cluster.data() + " does not answer", e);
        }
    }

    private void watch(PostgresProgram unpacked) {
        Postmaster.of(cluster.data()).ifPresent(running -> {
            Thread watch = new Thread(() -> keepAlive(running.process(), unpacked), "watch over PostgreSQL");
            watch.setDaemon(true);
            watch.start();
        });
    }

    /** A server that somebody stopped in good order is left to them; one that died is started again. */
    private void keepAlive(ProcessHandle process, PostgresProgram unpacked) {
        process.onExit().join();
        boolean died = Files.exists(cluster.data().resolve("postmaster.pid"));
        while (!closed) {
            synchronized (this) {
                if (!closed && isRunningAgain(died, unpacked)) {
                    watch(unpacked);
                    return;
                }
            }
            pause();
        }
    }

    private boolean isRunningAgain(boolean died, PostgresProgram unpacked) {
        if (Postmaster.of(cluster.data()).isPresent()) {
            return true;
        }
        if (!died) {
            return false;
        }
        LOG.warn("the PostgreSQL server died: starting it again");
        try {
            launch(unpacked);
            return true;
        } catch (CannotStart e) {
            LOG.warn("{}; trying again", e.getMessage());
            return false;
        }
    }

    /** The dead server's sessions need a moment to notice and to leave the shared memory. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path said() {
        return cluster.folder().resolve("said.log");
    }

    private static long pid(Postmaster postmaster) {
        return postmaster.process().pid();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private DataSource dataSource(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser(user());
        source.setPassword(password());
        return source;
    }
}
