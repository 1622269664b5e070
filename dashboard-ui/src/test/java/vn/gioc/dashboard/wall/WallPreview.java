package vn.gioc.dashboard.wall;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.gioc.dashboard.DashboardConfiguration;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * The screens over invented boards, to look at: {@code cho-quan} has trouble, {@code an-dong} is well, {@code hcm} has
 * lost its signal. Sign in as admin with the password {@code preview-password}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DashboardConfiguration.class)
public class WallPreview {
    public static void main(String[] arguments) {
        System.setProperty("gioc.database-url", TestDatabase.url());
        System.setProperty("gioc.database-user", "postgres");
        System.setProperty("gioc.admin-password", "preview-password");
        SpringApplication.run(WallPreview.class, arguments);
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
