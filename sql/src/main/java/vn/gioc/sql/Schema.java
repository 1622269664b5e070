package vn.gioc.sql;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema this version knows. PostgreSQL 15 or newer, with or without TimescaleDB. */
public final class Schema {
    private Schema() {}

    /** @throws org.flywaydb.core.api.FlywayException where a migration fails or the schema is newer than this version */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:vn/gioc/sql/migrations")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
