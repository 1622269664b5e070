package vn.gioc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class IngestSettingsTest {
    @Test
    void defaultsAreThoseOfTheContract() {
        IngestSettings settings = bind(Map.of("GIOC_KAFKA", "broker:9092"));
        assertThat(settings.kafka()).isEqualTo("broker:9092");
        assertThat(settings.logRetention()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.logReplication()).isEqualTo((short) 1);
        assertThat(settings.window().earliest()).isEqualTo(Instant.parse("1999-12-31T17:00:00Z"));
        assertThat(settings.window().ahead()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.ratePerSecond()).isEqualTo(20_000);
        assertThat(settings.sourceKey()).isNull();
        assertThat(settings.keyFile()).isEmpty();
        assertThat(settings.unitsFile()).isEmpty();
    }

    @Test
    void environmentVariablesAreReadAndTheKeyIsNeverShown() {
        IngestSettings settings = bind(Map.of(
                "GIOC_KAFKA", "a:1,b:2",
                "GIOC_LOG_REPLICATION", "3",
                "GIOC_LOG_RETENTION", "P30D",
                "GIOC_SOURCE_KEY", "s3cret",
                "GIOC_UNITS", "/etc/gioc/units.json",
                "GIOC_KEYS", "",
                "GIOC_EARLIEST", "2011-01-01T00:00:00Z",
                "GIOC_RATE_PER_SECOND", "5",
                "GIOC_RATE_BURST", "10000"));
        assertThat(settings.sourceKey()).isEqualTo("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.logRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.unitsFile()).isPresent();
        assertThat(settings.keyFile()).isEmpty();
        assertThat(settings.window().earliest()).isEqualTo(Instant.parse("2011-01-01T00:00:00Z"));
        assertThat(settings.rateBurst()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "GIOC_KAFKA,''",
        "GIOC_LOG_REPLICATION,0",
        "GIOC_LOG_RETENTION,PT1S",
        "GIOC_RATE_BURST,9999",
        "GIOC_RATE_PER_SECOND,0",
        "GIOC_EARLIEST,yesterday",
        "GIOC_EARLIEST,2011-01-01T00:00:00",
    })
    void aSettingThatCantBeRightStopsTheStartAndIsNamed(String name, String value) {
        Map<String, Object> environment = new java.util.HashMap<>(Map.of("GIOC_KAFKA", "broker:9092"));
        environment.put(name, value);
        assertThatThrownBy(() -> bind(environment)).rootCause().hasMessageContaining(name);
    }

    private static IngestSettings bind(Map<String, ?> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("gioc", IngestSettings.class);
    }
}
