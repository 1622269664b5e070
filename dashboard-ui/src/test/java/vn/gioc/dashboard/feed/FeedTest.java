package vn.gioc.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.DashboardConfiguration;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.unit.Units;
import vn.gioc.sql.JobSql;
import vn.gioc.sql.Schema;

/** The feed on a real PostgreSQL, that is stopped and started again. */
class FeedTest {
    private final Clock clock = Clock.systemUTC();
    private final List<Board> seen = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private int port;
    private HikariDataSource pool;
    private JdbcClient client;
    private AnnotationConfigApplicationContext context;
    private Feed feed;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(false)
                .start();
        port = server.getPort();
        Schema.migrate(server.getPostgresDatabase());
        DashboardSettings settings = new DashboardSettings(
                server.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "",
                null,
                null,
                null,
                null,
                4,
                Duration.ofSeconds(1),
                Duration.ofMillis(100));
        pool = (HikariDataSource) new DashboardConfiguration().dataSource(settings);
        client = JdbcClient.create(pool);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DashboardSettings.class, () -> settings);
        context.registerBean(javax.sql.DataSource.class, () -> pool);
        context.registerBean(JdbcClient.class, () -> client);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Units.class, Units::sample);
        context.registerBean(Catalogs.class, () -> Catalog::sample);
        context.registerBean(WorkingCalendar.class, WorkingCalendar::civilService);
        context.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        context.register(ReferenceQueries.class);
        context.scan(
                "vn.gioc.dashboard.feed",
                "vn.gioc.dashboard.figure",
                "vn.gioc.dashboard.knowledge",
                "vn.gioc.dashboard.alert");
        context.refresh();
        feed = context.getBean(Feed.class);
        jobsAreAtWork();
        feed.subscribe("cho-quan", seen::add);
    }

    @AfterEach
    void stop() throws IOException {
        jobs.shutdownNow();
        context.close();
        pool.close();
        server.close();
    }

    @Test
    void aFlushReachesTheScreenAndSoDoesABeatWithoutOne() {
        await().until(() -> !seen.isEmpty() && last().live());
        received(3);
        await().until(() -> last().figure("dossiers.received.today").count() == 3);
        assertThat(last().figure("dossiers.open").count()).isEqualTo(3);
        int before = seen.size();
        await().atMost(Duration.ofSeconds(3)).until(() -> seen.size() >= before + 2);
        assertThat(last().at()).isAfter(seen.get(before - 1).at());
        assertThat(last().dossiers().hours()).hasSize(24);
        assertThat(last().dossiers().overdueDays()).hasSize(30);
    }

    @Test
    void noScreenGoesBackEvenIfTheTablesDo() {
        await().until(() -> !seen.isEmpty() && last().live());
        received(3);
        await().until(() -> last().seq() == 1);
        client.sql("update job_flush set seq = 0").update();
        await().until(() -> !last().live());
        assertThat(last().seq()).isEqualTo(1);
        assertThat(last().figure("dossiers.open").count()).isEqualTo(3);
        assertThat(seen).isSortedAccordingTo(java.util.Comparator.comparingLong(Board::seq));
    }

    @Test
    void whenTheJobsFallSilentNothingLooksLive() {
        await().until(() -> !seen.isEmpty() && last().live());
        jobs.shutdownNow();
        await().until(() -> !last().live());
        assertThat(last().figures().values()).allMatch(figure -> figure.stale());
    }

    @Test
    void whileTheDatabaseIsAwayTheLastBoardStandsAsStaleAndAllComesBackAfterwards() throws IOException {
        await().until(() -> !seen.isEmpty() && last().live());
        received(5);
        await().until(() -> last().figure("dossiers.open").count() == 5 && last().live());
        Instant known = last().asOf();
        server.close();
        await().until(() -> !last().live());
        assertThat(last().figure("dossiers.open").count()).isEqualTo(5);
        assertThat(last().figure("dossiers.open").stale()).isTrue();
        assertThat(last().figure("dossiers.open").asOf()).isAfterOrEqualTo(known);
        int before = seen.size();
        await().atMost(Duration.ofSeconds(4)).until(() -> seen.size() >= before + 2);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> last().live());
        received(7);
        await().until(() -> last().figure("dossiers.open").count() == 7);
    }

    @Test
    void aScreenThatFailsDoesNotKeepTheNewsFromTheOthers() {
        feed.subscribe("cho-quan", board -> {
            throw new IllegalStateException("a broken screen");
        });
        await().until(() -> !seen.isEmpty());
        received(2);
        await().until(() -> last().figure("dossiers.open").count() == 2);
    }

    @Test
    void aUnitNobodyKnowsHasNoBoard() {
        assertThatThrownBy(() -> feed.current("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    private Board last() {
        return seen.get(seen.size() - 1);
    }

    /** One flush after which as many dossiers stand as received today. */
    private void received(long count) {
        Instant now = clock.instant();
        client.sql("delete from dossier_flow").update();
        for (BucketWidth width : BucketWidth.values()) {
            TestDatabase.dossierFlow(width.name(), width.floor(now))
                    .with("received", count)
                    .insert(client);
        }
        client.sql("update job_flush set seq = seq + 1, as_of = clock_timestamp(), flushed_at = clock_timestamp()")
                .update();
        client.sql(JobSql.NOTIFY).update();
    }

    /** They say each half second that they are well. */
    private void jobsAreAtWork() {
        client.sql("""
                        insert into source_freshness (unit, source, last_received_at, last_event_at, events)
                        values ('cho-quan', 'one-stop', ?, ?, 1)""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jobs.scheduleWithFixedDelay(this::beat, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            client.sql("update job_flush set as_of = clock_timestamp(), flushed_at = clock_timestamp()")
                    .update();
        } catch (DataAccessException e) {
            // The database is away, and that is what the test is about: the next beat tries again.
        }
    }
}
