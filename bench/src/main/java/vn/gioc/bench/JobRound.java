package vn.gioc.bench;

import io.micrometer.core.instrument.Metrics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import vn.gioc.domain.unit.Units;
import vn.gioc.sql.Schema;
import vn.gioc.standalone.embedded.EmbeddedDatabase;
import vn.gioc.standalone.embedded.EmbeddedJobs;
import vn.gioc.streamjobs.JobSettings;
import vn.gioc.streamjobs.RunningJob;
import vn.gioc.streamjobs.StreamJobs;

/**
 * The whole job once over the log, into a database of its own. The clock runs from the first commit, which leaves out
 * the start of the job and nothing else: what a commit holds was worked on after the one before it.
 */
record JobRound(Workplace place, String kafka, EmbeddedDatabase server, EmbeddedJobs jobs, Path checkpoints) {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** @param rowsPerSecond rows inserted or updated: facts, sums of flows, ledger */
    record Speed(double eventsPerSecond, double rowsPerSecond) {}

    /** A place in the run: how many events were in the tables, and when. */
    private record Mark(long events, long nanos) {}

    Speed run(String name, int events) throws Exception {
        PGSimpleDataSource tables = database(name);
        JobSettings settings = new JobSettings(
                kafka,
                tables.getUrl(),
                server.user(),
                server.password(),
                checkpoints.resolve(name),
                1,
                Units.sample().parents());
        double rowsBefore = count("gioc_sink_rows");
        double eventsBefore = count("gioc_sink_events");
        double eventsPerSecond;
        try (RunningJob job = place.held(StreamJobs.start(settings, jobs::environment));
                Connection connection = tables.getConnection()) {
            Mark first = await(job, connection, 1);
            Mark last = await(job, connection, events);
            eventsPerSecond = (last.events() - first.events()) / ((last.nanos() - first.nanos()) / 1e9);
        }
        double rowsAnEvent =
                (count("gioc_sink_rows") - rowsBefore) / Math.max(1, count("gioc_sink_events") - eventsBefore);
        return new Speed(eventsPerSecond, eventsPerSecond * rowsAnEvent);
    }

    private PGSimpleDataSource database(String name) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            place.uses("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
        }
        PGSimpleDataSource tables = new PGSimpleDataSource();
        tables.setUrl(server.url().replaceAll("/[^/]*$", "/" + name));
        tables.setUser(server.user());
        tables.setPassword(server.password());
        Schema.migrate(tables);
        return tables;
    }

    private static Mark await(RunningJob job, Connection connection, long events) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            long committed = committed(connection);
            if (committed >= events) {
                return new Mark(committed, System.nanoTime());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        committed + " of " + events + " events after " + LONGEST + ", the job is " + job.status());
            }
            Thread.sleep(10);
        }
    }

    private static long committed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(sum(next_offset), 0) from log_position")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static double count(String name) {
        return Metrics.counter(name).count();
    }
}
