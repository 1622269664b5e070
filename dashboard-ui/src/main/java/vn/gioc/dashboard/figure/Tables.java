package vn.gioc.dashboard.figure;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads several things of the tables as of the same flush. */
@Component
public class Tables {
    /** Longer than any board takes; a lock can't hold up the feed for longer. */
    private static final int SECONDS = 10;

    private final TransactionTemplate reading;

    Tables(DataSource database) {
        reading = new TransactionTemplate(new JdbcTransactionManager(database));
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setTimeout(SECONDS);
    }

    /** @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read */
    public <T> T asOfOneFlush(Supplier<T> read) {
        return java.util.Objects.requireNonNull(reading.execute(status -> read.get()));
    }
}
