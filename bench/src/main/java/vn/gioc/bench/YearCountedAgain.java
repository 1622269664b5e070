package vn.gioc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.gioc.dashboard.figure.PeriodFigures;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.unit.Units;
import vn.gioc.sql.LedgerSql;
import vn.gioc.sql.Schema;
import vn.gioc.sql.TotalSql;
import vn.gioc.sql.recount.Recount;
import vn.gioc.sql.recount.RecountQuestion;
import vn.gioc.sql.recount.RecountResult;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;

/** A year of dossiers counted again from the raw events and compared; and the balance of periods, as screens ask for it. */
final class YearCountedAgain {
    private static final Instant CLOCK = Instant.parse("2026-11-22T05:00:00Z");
    private static final List<String> UNITS = List.of("hcm", "cho-quan", "an-dong");
    private static final int PERIODS = 200;

    private YearCountedAgain() {}

    static List<Measure> run(Workplace place) throws Exception {
        try (DataFolder data = place.held(DataFolder.open(place.folder("recount"), DataFolder.Use.OWN));
                EmbeddedDatabase database = place.held(EmbeddedDatabase.in(data))) {
            database.start();
            Schema.migrate(database.dataSource());
            int dossiers = place.sizes().dossiers();
            fill(database.dataSource(), dossiers);
            List<Measure> measures = new ArrayList<>();
            measures.add(new Measure("recount of a year", recount(database.dataSource(), dossiers), "s")
                    .aim("< 60")
                    .note("%,d dossiers, 5 events each, compared row by row".formatted(dossiers)));
            measures.addAll(
                    balance(database.dataSource()).measures("figures of a period, with balance", "ms", "", "< 50"));
            return measures;
        }
    }

    private static void fill(DataSource database, int dossiers) throws Exception {
        execute(database, """
                create unlogged table moved (unit text, at timestamptz, procedure text, channel text, touchpoint text,
                  area text, measure text, delta bigint)""");
        String columns = String.join(", ", DossierRow.COLUMNS) + ", epoch, seq";
        try (CopyFile ledger = new CopyFile(database.getConnection(), LedgerSql.COPY_EVENTS);
                CopyFile rows = new CopyFile(database.getConnection(), "copy dossier (" + columns + ") from stdin");
                CopyFile moved = new CopyFile(database.getConnection(), "copy moved from stdin")) {
            new YearOfDossiers(CLOCK).write(dossiers, ledger, rows, moved);
        }
        String sums = measures(each -> "coalesce(sum(delta) filter (where measure = '" + each + "'), 0)");
        for (BucketWidth width : BucketWidth.values()) {
            execute(database, """
                    insert into dossier_flow (unit, width, bucket, procedure, channel, touchpoint, area, epoch, seq, %s)
                    select unit, '%s', date_trunc('%s', at, 'Asia/Ho_Chi_Minh'), procedure, channel, touchpoint, area, 1, 1,
                      %s
                    from moved group by 1, 2, 3, 4, 5, 6, 7""".formatted(measures(each -> each), width, width, sums));
        }
        execute(database, "drop table moved");
        execute(database, TotalSql.ADD_UP_DOSSIERS);
        execute(database, "vacuum (analyze)");
    }

    private static String measures(java.util.function.UnaryOperator<String> said) {
        return Arrays.stream(DossierMeasure.values())
                .map(each -> said.apply(each.column()))
                .collect(Collectors.joining(", "));
    }

    private static double recount(DataSource database, int dossiers) throws SQLException {
        RecountQuestion question = new RecountQuestion(
                Map.of("hcm", List.of(), "cho-quan", List.of("hcm"), "an-dong", List.of("hcm")),
                UNITS,
                CLOCK.minus(Duration.ofDays(365)),
                CLOCK,
                CLOCK,
                null);
        try (Connection connection = database.getConnection();
                Connection helper = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long began = System.nanoTime();
            RecountResult counted = Recount.run(connection, helper, question);
            double seconds = (System.nanoTime() - began) / 1e9;
            connection.rollback();
            if (!counted.agrees() || counted.figures().getOrDefault("dossiers.received", 0L) < 0.99 * dossiers) {
                throw new IllegalStateException("the recount differs: " + counted);
            }
            return seconds;
        }
    }

    /** All flows and stocks of any days between any two moments of the year; on a connection that is open, as a centre has them. */
    private static Percentiles balance(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var context = new AnnotationConfigApplicationContext()) {
            DataSource open = new SingleConnectionDataSource(connection, true);
            context.registerBean(DataSource.class, () -> open);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(open));
            context.registerBean(Units.class, Units::sample);
            context.registerBean(Catalogs.class, () -> Catalog::sample);
            context.registerBean(WorkingCalendar.class, WorkingCalendar::civilService);
            context.registerBean(Clock.class, () -> Clock.fixed(CLOCK, ZoneOffset.UTC));
            context.scan("vn.gioc.dashboard.figure");
            // Of the package only what adds up figures is wanted.
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            PeriodFigures figures = context.getBean(PeriodFigures.class);
            double[] millis = new double[PERIODS];
            for (int i = -20; i < PERIODS; i++) {
                Instant from = CLOCK.minus(Duration.ofHours(8_000 - 7L * Math.abs(i)));
                long began = System.nanoTime();
                figures.read(UNITS, from, from.plus(Duration.ofHours(24 + 29L * Math.abs(i))));
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            return Percentiles.of(millis);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
