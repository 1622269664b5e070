package vn.gioc.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.gioc.sql.JobSql;

/** Sees what a unit has received, as whoever listens for flushes sees it: told of one, it reads the committed rows. */
final class RowWatch implements AutoCloseable {
    private static final String COUNT = """
            select coalesce(sum(received), 0) from dossier_flow
            where unit = '%s' and width = 'YEAR'""".formatted(Probes.UNIT);

    private final Connection connection;
    private final Clock clock;
    private final List<Wait.Sighting> seen = new CopyOnWriteArrayList<>();
    private final Thread listener = Thread.ofPlatform().name("row watch").unstarted(this::listen);
    private volatile boolean closed;
    private volatile @Nullable SQLException broken;

    private RowWatch(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    static RowWatch open(Connection connection, Clock clock) throws SQLException {
        RowWatch watch = new RowWatch(connection, clock);
        try (Statement statement = connection.createStatement()) {
            statement.execute(JobSql.LISTEN);
        }
        watch.look();
        watch.listener.start();
        return watch;
    }

    List<Wait.Sighting> seen() {
        return seen;
    }

    long count() throws SQLException {
        SQLException ended = broken;
        if (ended != null) {
            throw ended;
        }
        return seen.getLast().count();
    }

    private void listen() {
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closed) {
                if (postgres.getNotifications(200).length > 0) {
                    look();
                }
            }
        } catch (SQLException e) {
            broken = e;
        }
    }

    private void look() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COUNT)) {
            result.next();
            long count = result.getLong(1);
            if (seen.isEmpty() || seen.getLast().count() != count) {
                seen.add(new Wait.Sighting(count, Wait.millis(clock.instant())));
            }
        }
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        closed = true;
        listener.join();
        connection.close();
    }
}
