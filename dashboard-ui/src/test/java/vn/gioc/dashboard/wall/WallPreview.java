package vn.gioc.dashboard.wall;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * The screens alone, over invented boards, to look at: {@code cho-quan} has trouble, {@code an-dong} is well,
 * {@code hcm} has lost its signal, {@code moi} knows nothing yet.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springdoc.core.configuration.SpringDocConfiguration"
        })
@EnableVaadin("vn.gioc.dashboard")
@ComponentScan({"vn.gioc.dashboard.page", "vn.gioc.dashboard.wall", "vn.gioc.dashboard.manager"})
public class WallPreview {
    public static void main(String[] arguments) {
        SpringApplication.run(WallPreview.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Catalog catalog() {
        return Catalog.sample();
    }

    @Bean
    Units units() {
        Units sample = Units.sample();
        List<Unit> units = new ArrayList<>(sample.units());
        units.add(new Unit("moi", new vn.gioc.domain.catalog.Names("Phường Mới", "New Ward"), "hcm", 0, List.of()));
        return new Units(units, sample.sources());
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
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
