package vn.gioc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;
import vn.gioc.sql.Schema;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;

/**
 * Five years of indicators of all wards of the country, and how long a screen waits for those of a ward or a city. A feed
 * reads all of a unit at once, for whatever scene is in front: overview, sectors, decisions and the phone are drawn from
 * the one board, so that what is measured is each scene's figures and more than any sector's.
 */
final class ScenesOfIndicators {
    private static final Instant CLOCK = Instant.parse("2026-01-06T02:00:00Z");
    private static final int WARDS_ASKED = 400;
    private static final int ROUNDS = 10;
    /** As at a centre that has been at work for a while: its code is compiled, its statements are prepared. */
    private static final int BEFORE = 100;

    private ScenesOfIndicators() {}

    static List<Measure> run(Workplace place) throws Exception {
        try (DataFolder data = place.held(DataFolder.open(place.folder("indicators"), DataFolder.Use.OWN));
                EmbeddedDatabase database = place.held(EmbeddedDatabase.in(data))) {
            database.start();
            Schema.migrate(database.dataSource());
            int wards = place.sizes().wards();
            FiveYearsOfIndicators years = new FiveYearsOfIndicators(wards);
            long began = System.nanoTime();
            long rows = fill(database.dataSource(), years);
            double seconds = (System.nanoTime() - began) / 1e9;
            List<Measure> measures = new ArrayList<>();
            measures.add(new Measure("indicators loaded by COPY, indexes and vacuum", seconds, "s")
                    .note("%,d values of %,d wards, into tables that are not logged".formatted(rows, wards)));
            Random random = new Random(7);
            measures.addAll(asked(
                            database.dataSource(),
                            years,
                            WARDS_ASKED,
                            i -> FiveYearsOfIndicators.ward(random.nextInt(wards)))
                    .measures("any scene of a ward: all 30 indicators with their comparisons", "ms", "", "< 50"));
            int cities = years.cities();
            measures.addAll(
                    asked(database.dataSource(), years, ROUNDS * cities, i -> FiveYearsOfIndicators.city(i % cities))
                            .measures("any scene of a city of 168 wards: the same", "ms", "", "< 50"));
            return measures;
        }
    }

    /** The indexes of the schema, made once the rows are there; reading is measured here, not writing. */
    private static long fill(DataSource database, FiveYearsOfIndicators years) throws SQLException {
        execute(database, "alter table indicator_value set unlogged");
        execute(database, "alter table indicator_rollup set unlogged");
        String key = read(
                database, "select pg_get_constraintdef(oid) from pg_constraint where conname = 'indicator_value_pkey'");
        execute(database, "alter table indicator_value drop constraint indicator_value_pkey");
        String course = read(database, "select indexdef from pg_indexes where indexname = 'indicator_value_course'");
        execute(database, "drop index indicator_value_course");
        long rows;
        try (CopyFile values = new CopyFile(
                        database.getConnection(),
                        "copy indicator_value (unit, value, indicator, period, frequency, period_start, period_end, area,"
                                + " revision, revisions, source, occurred_at, recorded_at, epoch, seq) from stdin");
                CopyFile rollups = new CopyFile(
                        database.getConnection(),
                        "copy indicator_rollup (unit, indicator, period, frequency, period_start, period_end,"
                                + " value_count, value_sum, last_value, own, small, occurred_at, recorded_at, epoch, seq)"
                                + " from stdin")) {
            rows = years.write(values, rollups);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '2GB'");
            statement.execute(course);
            statement.execute("alter table indicator_value add " + key);
            statement.execute("vacuum (analyze) indicator_value, indicator_rollup");
        }
        return rows;
    }

    private static String read(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As a board reads them, on one connection; each unit is asked for the first time, but for the cities. */
    private static Percentiles asked(
            DataSource database, FiveYearsOfIndicators years, int times, IntFunction<String> unit) throws SQLException {
        try (var context = new AnnotationConfigApplicationContext();
                Connection connection = database.getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            Units units = years.units();
            Catalog catalog = years.catalog();
            context.registerBean(DataSource.class, () -> one);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(one));
            context.registerBean(Units.class, () -> units);
            context.registerBean(Catalogs.class, () -> () -> catalog);
            context.registerBean(WorkingCalendar.class, WorkingCalendar::civilService);
            context.registerBean(Clock.class, () -> Clock.fixed(CLOCK, ZoneOffset.UTC));
            context.scan("vn.gioc.dashboard.figure");
            // Of the package only what reads indicators is wanted.
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            SnapshotQueries snapshots = context.getBean(SnapshotQueries.class);
            double[] millis = new double[times];
            for (int i = -BEFORE; i < times; i++) {
                Unit asked = units.find(unit.apply(Math.abs(i))).orElseThrow();
                long began = System.nanoTime();
                List<IndicatorBoard> boards = snapshots.drawn(asked, Question.LIVE, CLOCK);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
                if (boards.stream().anyMatch(each -> each.period() == null)) {
                    throw new IllegalStateException("an indicator of " + asked.unit() + " was not found");
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
