package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.unit.Units;

/**
 * Tells the tables again as they were known at a moment: from the events that had been recorded by then, by the same
 * rules as the jobs, with the clock set to that moment. The ledger never changes, so the answer doesn't either.
 *
 * <p>The tables told again are temporary ones of the same names, which a connection finds before those of the centre. So
 * no question is written twice, and none can mix the two.
 */
@Component
public class Knowledge {
    /** Each takes a core of the database or of this process for as long as it runs. */
    private static final int AT_ONCE = 2;

    private final DataSource database;
    private final Units units;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Knowledge(DataSource database, Units units) {
        this.database = database;
        this.units = units;
    }

    /**
     * @param asOf what is recorded up to and with it is known
     * @param asked whose rows and figures are needed; others may be missing or incomplete
     * @param parts what is needed: other tables stay those of now, and must not be read
     * @throws NotKnownYet where the tables have not come so far
     * @throws NoLongerKnown where the ledger no longer keeps everything that was known then
     * @throws Busy where too many ask at once
     */
    public AsKnown open(Instant asOf, List<String> asked, Set<Part> parts) throws SQLException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            checkCommitted(connection, asOf);
            Retired.check(connection, asOf);
            ReferenceBook book = fill(connection, asOf, asked, parts);
            return new AsKnown(connection, asOf, book, places);
        } catch (SQLException | RuntimeException e) {
            places.release();
            if (connection != null) {
                giveBack(connection);
            }
            throw e;
        }
    }

    private ReferenceBook fill(Connection connection, Instant asOf, List<String> asked, Set<Part> parts)
            throws SQLException {
        KnownTables.shadow(connection, asOf, parts);
        Retired.open(connection, parts);
        LedgerReader ledger = new LedgerReader(connection, asked, asked.containsAll(all()));
        ReferenceBook book = ReferenceBook.of(units.parents(), References.read(ledger));
        boolean dossiers = parts.contains(Part.DOSSIER) || parts.contains(Part.DOSSIER_FLOW);
        boolean reports = parts.contains(Part.REPORT) || parts.contains(Part.REPORT_FLOW);
        if (dossiers) {
            try (Dossiers told = new Dossiers(connection, asOf, book, parts)) {
                ledger.subjects(EnumSet.of(EventType.DOSSIER_STATUS, EventType.DOSSIER_STEP), told::tell);
            }
        }
        if (reports) {
            try (Reports told = new Reports(connection, asOf, book, parts)) {
                ledger.subjects(EnumSet.of(EventType.REPORT_STATUS), told::tell);
            }
        }
        if (parts.contains(Part.INTERACTION_FLOW)) {
            try (Interactions told = new Interactions(connection, asOf)) {
                ledger.interactions(told::tell);
            }
        }
        if (parts.contains(Part.INDICATOR_VALUE)) {
            try (Indicators told = new Indicators(connection)) {
                ledger.indicators(told::tell);
            }
        }
        if (parts.contains(Part.INDICATOR_ROLLUP)) {
            try (Rollups told = new Rollups(connection, units.parents(), asked)) {
                told.tell();
            }
        }
        KnownTables.settle(connection, parts);
        return book;
    }

    private List<String> all() {
        return units.units().stream().map(unit -> unit.unit()).toList();
    }

    private static void checkCommitted(Connection connection, Instant asOf) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select as_of from job_flush")) {
            row.next();
            OffsetDateTime committed = row.getObject(1, OffsetDateTime.class);
            if (committed == null || asOf.isAfter(committed.toInstant())) {
                throw new NotKnownYet();
            }
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
