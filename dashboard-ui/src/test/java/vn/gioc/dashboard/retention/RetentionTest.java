package vn.gioc.dashboard.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.Retirement;
import vn.gioc.domain.unit.Units;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:20:00Z");

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        for (String day : new String[] {"2025-10-01", "2026-10-23", "2026-10-24", "2026-11-22"}) {
            Instant at = Instant.parse(day + "T00:00:00Z");
            TestDatabase.dossierFlow("MINUTE", at).insert();
            TestDatabase.dossierFlow("HOUR", at).insert();
            TestDatabase.row("rejection")
                    .with("log_partition", 0)
                    .with("log_offset", at.getEpochSecond())
                    .with("recorded_at", at)
                    .with("source", "s")
                    .with("id", "i")
                    .with("type", "t")
                    .with("field", "f")
                    .with("reason", "r")
                    .insert();
        }
    }

    @Test
    void minutesAreKeptForEverAndRejections400DaysUnlessSaidOtherwise() {
        retain(new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("gioc", RetentionSettings.class));
        assertThat(count("dossier_flow where width = 'MINUTE'")).isEqualTo(4);
        assertThat(count("rejection")).isEqualTo(3);
    }

    @Test
    void whatIsOlderThanItIsToBeKeptGoesAndItsHoursStay() {
        retain(new Binder(new MapConfigurationPropertySource(
                        Map.of("gioc.keep-minutes", "P30D", "gioc.keep-rejections", "P30D")))
                .bindOrCreate("gioc", RetentionSettings.class));
        assertThat(count("dossier_flow where width = 'MINUTE'")).isEqualTo(2);
        assertThat(count("dossier_flow where width = 'HOUR'")).isEqualTo(4);
        assertThat(count("rejection")).isEqualTo(2);
    }

    @Test
    void whatScreensStillReadCannotBeDropped() {
        assertThatThrownBy(() -> new RetentionSettings(Period.ofDays(1), Period.ofDays(400), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionSettings(null, Period.ofDays(-3), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void retain(RetentionSettings settings) {
        new Retention(
                        TestDatabase.client(),
                        new Retirement(TestDatabase.dataSource(), Units.sample()),
                        settings,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .retain();
    }

    private static long count(String rows) {
        return TestDatabase.client()
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }
}
