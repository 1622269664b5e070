package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.reference.ReferenceBook;

/**
 * A connection on which the tables are those of a moment of knowledge, until it is closed: whatever statement runs on it
 * unchanged finds what was known then.
 *
 * @param book the calendars and catalogs known then
 */
public record AsKnown(Connection connection, Instant asOf, ReferenceBook book, Semaphore place)
        implements AutoCloseable {
    /** The catalog in force then; empty where none was known. */
    public Optional<Catalog> catalog() {
        return book.catalog(asOf);
    }

    /** The versions of the units' calendars in force then, each once; null where none was known. */
    public @Nullable String calendars(List<String> units) {
        String versions = units.stream()
                .flatMap(unit -> book.calendar(unit, asOf).stream())
                .map(WorkingCalendar::version)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return versions.isEmpty() ? null : versions;
    }

    /** Nothing of it stays: the tables were the transaction's own. */
    @Override
    public void close() throws SQLException {
        place.release();
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
