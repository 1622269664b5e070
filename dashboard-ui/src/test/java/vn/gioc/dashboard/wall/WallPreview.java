package vn.gioc.dashboard.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.gioc.dashboard.DashboardConfiguration;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * The screens over invented boards, to look at: {@code cho-quan} has trouble, {@code an-dong} is well, {@code hcm} has
 * lost its signal, {@code cho-lon} has no figures yet, at {@code binh-tay}
 * it is evening. Sign in as admin with the password {@code preview-password}. The
 * clock goes on from now, or from the moment that the system property {@code gioc.preview-at} gives.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DashboardConfiguration.class)
public class WallPreview {
    static final String PASSWORD = "preview-password";

    private static final Clock CLOCK = beginning();

    public static void main(String[] arguments) {
        start(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        System.setProperty("gioc.database-url", TestDatabase.url());
        System.setProperty("gioc.database-user", "postgres");
        System.setProperty("gioc.admin-password", PASSWORD);
        TestDatabase.dossier("H29.45-261029-0117")
                .with("procedure", "1.009996")
                .with("received_at", Instant.parse("2026-10-29T02:00:00Z"))
                .with("due_at", Instant.parse("2026-11-16T10:00:00Z"))
                .with("overdue_from", Instant.parse("2026-11-16T17:00:00Z"))
                .with("channel", "ONLINE")
                .insert();
        ReferenceRows.shipped();
        event(1, "2026-10-29T02:00:00Z", "dossier.status.v1", """
                {"unit":"cho-quan","procedure":"1.009996","status":"RECEIVED","dueAt":"2026-11-13T17:00:00+07:00",
                 "officer":"CB-03"}""");
        event(2, "2026-10-30T03:10:00Z", "dossier.step.v1", """
                {"unit":"cho-quan","step":"THAM_DINH","officer":"CB-11"}""");
        event(3, "2026-11-02T07:30:00Z", "dossier.status.v1", """
                {"unit":"cho-quan","procedure":"1.009996","status":"SUPPLEMENT_REQUESTED"}""");
        event(4, "2026-11-04T00:30:00Z", "dossier.status.v1", """
                {"unit":"cho-quan","procedure":"1.009996","status":"IN_PROGRESS","officer":"CB-11"}""");
        event(5, "2026-11-11T02:00:00Z", "dossier.status.v1", """
                {"unit":"cho-quan","procedure":"1.009996","status":"IN_PROGRESS",
                 "dueAt":"2026-11-16T17:00:00+07:00","apology":"12/PXL"}""");
        ReferenceRows.dayOff(
                "cho-quan", "2026.2", Instant.parse("2026-11-05T02:00:00Z"), "2026-11-06", "Thông báo 88/TB-UBND");
        FlowRows.insert(quarterOfMovements(CLOCK.instant()));
        TestDatabase.client().sql("""
                        insert into correction
                        select 'cho-quan', case when n % 4 = 0 then 'reports' else 'dossiers' end,
                          (array['received', 'received', 'late', 'overdue'])[1 + n % 4],
                          date_trunc('day', cast(:now as timestamptz) - interval '3 days', 'Asia/Ho_Chi_Minh'), 1,
                          'H29.45-261119-' || 1000 + n, 'dossier.status.v1', 'one-stop', 'e' || n,
                          cast(:now as timestamptz) - interval '70 hours', cast(:now as timestamptz) - n / 9 * interval '5 minutes', 0, n, 1, 1
                        from generate_series(1, 40) n""").param("now", CLOCK.instant().toString()).update();
        TestDatabase.client().sql("""
                        insert into wall (id, unit, paired_by, paired_at, created_at)
                        values (gen_random_uuid(), 'cho-quan', 'admin', cast(:now as timestamptz), cast(:now as timestamptz))""").param("now", CLOCK.instant().toString()).update();
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())
                .scheduleAtFixedRate(() -> TestDatabase.flushed(1, 1, CLOCK.instant()), 0, 1, TimeUnit.SECONDS);
        return SpringApplication.run(WallPreview.class, arguments);
    }

    private static Clock beginning() {
        String at = System.getProperty("gioc.preview-at", "");
        Clock now = Clock.systemUTC();
        return at.isEmpty() ? now : Clock.offset(now, Duration.between(now.instant(), Instant.parse(at)));
    }

    @Bean
    @Primary
    Clock previewClock() {
        return CLOCK;
    }

    /** The sample, and a ward that nobody has told anything of. */
    @Bean
    @Primary
    Units previewUnits() {
        Units sample = Units.sample();
        List<Unit> units = new ArrayList<>(sample.units());
        units.add(new Unit("cho-lon", new Names("Phường Chợ Lớn", "Cho Lon Ward"), "hcm", 0, List.of()));
        units.add(new Unit("binh-tay", new Names("Phường Bình Tây", "Binh Tay Ward"), "hcm", 0, List.of()));
        return new Units(units, sample.sources());
    }

    /** Dossiers that come in, pause, and are done a week later, for the balance. */
    private static List<Moved> quarterOfMovements(Instant now) {
        Random random = new Random(7);
        List<DossierMeasure> ends = List.of(
                DossierMeasure.EARLY,
                DossierMeasure.EARLY,
                DossierMeasure.ON_TIME,
                DossierMeasure.ON_TIME,
                DossierMeasure.LATE,
                DossierMeasure.WITHDRAWN,
                DossierMeasure.TRANSFERRED_OUT);
        List<Moved> movements = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            Instant at = now.minusSeconds(random.nextLong(100L * 86_400));
            DossierMeasure begin = i % 40 == 0 ? DossierMeasure.TRANSFERRED_IN : DossierMeasure.RECEIVED;
            movements.add(new Moved(at, "cho-quan", begin, 1, "1.001193", "ONLINE", ""));
            Instant end = at.plusSeconds(random.nextLong(14L * 86_400));
            if (end.isBefore(now)) {
                DossierMeasure by = ends.get(random.nextInt(ends.size()));
                movements.add(new Moved(end, "cho-quan", by, 1, "1.001193", "ONLINE", ""));
            } else if (i % 7 == 0) {
                movements.add(new Moved(at, "cho-quan", DossierMeasure.PAUSED, 1, "1.001193", "ONLINE", ""));
            }
        }
        return movements;
    }

    private static void event(long offset, String at, String type, String data) {
        TestDatabase.client()
                .sql("""
                        insert into event_ledger (type, log_partition, log_offset, recorded_at, unit, source, id,
                                                  subject, occurred_at, data)
                        values (?, 0, ?, ?::timestamptz, 'cho-quan', 'one-stop', ?, 'H29.45-261029-0117',
                                ?::timestamptz, ?::json)""")
                .params(type, offset, at, "e" + offset, at, data)
                .update();
    }

    /** Any day of the last hundred: the ward with trouble. */
    @Bean
    @Primary
    ReplayBoards replays(Clock clock) {
        SampleBoards sample = new SampleBoards();
        return new ReplayBoards() {
            @Override
            public Span span(Unit unit) {
                return new Span(clock.instant().minus(Duration.ofDays(100)), clock.instant());
            }

            @Override
            public Board at(Unit unit, Instant moment) {
                return sample.replayed(unit, moment, true);
            }
        };
    }

    @Bean
    @Primary
    Boards boards(Units units, Clock clock) {
        SampleBoards sample = new SampleBoards();
        AtomicLong seq = new AtomicLong(48213);
        var beat = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        return new Boards() {
            @Override
            public Optional<Board> current(String id) {
                Unit unit = units.find(id).orElseThrow();
                return switch (id) {
                    case "cho-quan" -> Optional.of(sample.busy(unit, clock.instant(), seq.incrementAndGet()));
                    case "an-dong" -> Optional.of(sample.calm(unit, clock.instant(), seq.incrementAndGet()));
                    case "hcm" -> Optional.of(sample.lost(unit, clock.instant(), seq.incrementAndGet()));
                    case "binh-tay" -> Optional.of(sample.night(unit, clock.instant(), seq.incrementAndGet()));
                    default -> Optional.of(sample.empty(unit, clock.instant()));
                };
            }

            @Override
            public Subscription subscribe(String unit, Consumer<Board> screen) {
                var ticking = beat.scheduleAtFixedRate(() -> current(unit).ifPresent(screen), 1, 1, TimeUnit.SECONDS);
                return () -> ticking.cancel(false);
            }
        };
    }
}
