package vn.gioc.dashboard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.gioc.sql.Schema;
import vn.gioc.sql.TotalSql;

/**
 * A migrated PostgreSQL, one server a JVM, and short ways to fill its tables. Give Spring its address by {@code
 * @DynamicPropertySource static void database(DynamicPropertyRegistry registry) { TestDatabase.register(registry); }}
 */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final DataSource DATABASE = pool(SERVER.getPostgresDatabase());
    private static final JdbcClient CLIENT = JdbcClient.create(DATABASE);
    private static final int MOST_TRIES = 5;

    private TestDatabase() {}

    /** A connection for each statement would take longer than the statement. */
    private static DataSource pool(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMinimumIdle(0);
        // Without a way to close it: a context that ends would take it along.
        return new DelegatingDataSource(new HikariDataSource(config));
    }

    public static DataSource dataSource() {
        return DATABASE;
    }

    public static JdbcClient client() {
        return CLIENT;
    }

    public static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    public static void register(org.springframework.test.context.DynamicPropertyRegistry registry) {
        registry.add("gioc.database-url", TestDatabase::url);
        registry.add("gioc.database-user", () -> "postgres");
    }

    /**
     * Empties every table; the schema stays. The centre of an earlier test class may still be reading in this JVM, in
     * another order: who loses such a deadlock tries again.
     */
    public static void clear() {
        for (int tries = 1; ; tries++) {
            try {
                truncate();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void truncate() {
        CLIENT.sql("""
                truncate event_ledger, log_position, dossier, report, dossier_flow, report_flow, interaction_flow,
                  dossier_total_flow, report_total_flow, interaction_total_flow, indicator_value, indicator_rollup, source_freshness,
                  rejection, quality_finding, account, wall, correction, retired_subject, opening_flow, alert,
                  alert_entry, alert_message, alert_pending, saved_question""").update();
        CLIENT.sql("update job_flush set epoch = 0, seq = 0, as_of = null, flushed_at = null")
                .update();
    }

    /** The totals of flows that were written by hand, as the jobs would keep them. */
    public static void addUp(JdbcClient client) {
        client.sql("delete from dossier_total_flow").update();
        client.sql("delete from report_total_flow").update();
        client.sql("delete from interaction_total_flow").update();
        client.sql(TotalSql.ADD_UP_DOSSIERS).update();
        client.sql(TotalSql.ADD_UP_REPORTS).update();
        client.sql(TotalSql.ADD_UP_INTERACTIONS).update();
    }

    /** The jobs have just committed everything up to {@code asOf}. */
    public static void flushed(long epoch, long seq, Instant asOf) {
        CLIENT.sql("update job_flush set epoch = ?, seq = ?, as_of = ?, flushed_at = ?")
                .params(epoch, seq, at(asOf), at(asOf))
                .update();
    }

    /** A row of {@code table} with the given columns; those that are left out get what {@link Row} says. */
    public static Row dossier(String code) {
        return new Row("dossier")
                .with("code", code)
                .with("unit", "cho-quan")
                .with("procedure", "1.001193")
                .with("status", "RECEIVED")
                .with("stage", "OPEN")
                .with("out_of_order", false)
                .with("last_event_at", Instant.EPOCH)
                .with("epoch", 1L)
                .with("seq", 1L);
    }

    public static Row report(String code) {
        return new Row("report")
                .with("code", code)
                .with("unit", "cho-quan")
                .with("status", "RECEIVED")
                .with("is_open", true)
                .with("hidden", false)
                .with("out_of_order", false)
                .with("last_event_at", Instant.EPOCH)
                .with("epoch", 1L)
                .with("seq", 1L);
    }

    /** @param width of {@code vn.gioc.domain.figure.BucketWidth} */
    public static Row dossierFlow(String width, Instant bucket) {
        Row row = flow("dossier_flow", width, bucket)
                .with("procedure", "1.001193")
                .with("channel", "")
                .with("touchpoint", "")
                .with("area", "");
        for (var measure : vn.gioc.domain.figure.DossierMeasure.values()) {
            row.with(measure.column(), 0L);
        }
        return row;
    }

    public static Row reportFlow(String width, Instant bucket) {
        Row row = flow("report_flow", width, bucket)
                .with("category", "")
                .with("touchpoint", "")
                .with("area", "");
        for (var measure : vn.gioc.domain.figure.ReportMeasure.values()) {
            row.with(measure.column(), 0L);
        }
        return row;
    }

    public static Row interactionFlow(String width, Instant bucket) {
        Row row = flow("interaction_flow", width, bucket)
                .with("touchpoint", "CHATBOT")
                .with("kind", "QUESTION")
                .with("topic", "");
        for (var measure : vn.gioc.domain.figure.InteractionMeasure.values()) {
            row.with(measure.column(), 0L);
        }
        return row;
    }

    /** Any row of any table. */
    public static Row row(String table) {
        return new Row(table);
    }

    private static Row flow(String table, String width, Instant bucket) {
        return new Row(table)
                .with("unit", "cho-quan")
                .with("width", width)
                .with("bucket", bucket)
                .with("epoch", 1L)
                .with("seq", 1L);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Schema.migrate(server.getPostgresDatabase());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row to be inserted: columns and values; moments are {@link Instant}s. */
    public static final class Row {
        private final String table;
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Row(String table) {
            this.table = table;
        }

        public Row with(String column, Object value) {
            values.put(column, value instanceof Instant moment ? at(moment) : value);
            return this;
        }

        public void insert() {
            insert(CLIENT);
        }

        /** Into another database than the one of this JVM. */
        public void insert(JdbcClient client) {
            write(client);
            if (table.endsWith("_flow") && !table.equals("opening_flow")) {
                addUp(client);
            }
        }

        /** Whoever writes many flows adds up their totals once, at the end. */
        public void write(JdbcClient client) {
            String columns = String.join(", ", values.keySet());
            String marks = values.keySet().stream().map(each -> ":" + each).collect(Collectors.joining(", "));
            client.sql("insert into " + table + " (" + columns + ") values (" + marks + ")")
                    .params(values)
                    .update();
        }
    }
}
