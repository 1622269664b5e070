package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gioc.domain.figure.BucketWidth;

/**
 * Reads the tables as they were in the events' time up to a moment: what happened by then, by all that is known today.
 * Whatever statement runs inside finds them by their own names, so no question is written twice, and none can mix the two.
 */
@Component
public class PastTables {
    private static final int SECONDS = 10;

    private final TransactionTemplate reading;
    private final JdbcTemplate database;
    private final KeptQueries kept;

    PastTables(DataSource source, KeptQueries kept) {
        reading = new TransactionTemplate(new JdbcTransactionManager(source));
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setTimeout(SECONDS);
        this.database = new JdbcTemplate(source);
        this.kept = kept;
    }

    /**
     * How far the tables reach.
     *
     * @param moment a whole minute, the first that is no longer counted
     * @param byHour its minutes are no longer kept, so that the whole hour before it is told instead
     */
    public record Reached(Instant moment, boolean byHour) {}

    /**
     * @param first the first moment of the first day with records; null where there are none
     * @param known up to when everything is known; null before the first flush
     */
    public record Span(@Nullable Instant first, @Nullable Instant known) {}

    /**
     * Nothing of it stays: the views are the transaction's own.
     *
     * @param units whose minutes are needed
     * @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read
     */
    public <T> T upTo(List<String> units, Instant moment, Function<Reached, T> read) {
        return Objects.requireNonNull(reading.execute(status -> {
            status.setRollbackOnly();
            Reached reached = reached(units, BucketWidth.MINUTE.floor(moment));
            database.execute(PastSql.upTo(reached.moment()));
            // A statement this connection prepared before may remember the tables of now.
            database.execute("discard plans");
            return read.apply(reached);
        }));
    }

    /** How far back and up to when units can be told of. */
    public Span span(List<String> units) {
        return Objects.requireNonNull(database.queryForObject(
                """
                select (select min(bucket) from (
                          select bucket from dossier_total_flow where unit = any (?::text[]) and width = 'DAY'
                          union all
                          select bucket from report_total_flow where unit = any (?::text[]) and width = 'DAY'
                          union all
                          select bucket from interaction_total_flow where unit = any (?::text[]) and width = 'DAY'
                        ) days) as first, as_of
                from job_flush""",
                (row, n) -> new Span(JobQueries.moment(row, "first"), JobQueries.moment(row, "as_of")),
                array(units),
                array(units),
                array(units)));
    }

    private Reached reached(List<String> units, Instant minute) {
        return kept.keeps(units, List.of(new Window("up to", null, minute)))
                ? new Reached(minute, false)
                : new Reached(BucketWidth.HOUR.floor(minute), true);
    }

    private static Object array(List<String> units) {
        return units.toArray(String[]::new);
    }
}
