package vn.gioc.ingest;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import vn.gioc.domain.unit.Units;
import vn.gioc.ingest.key.KeyRing;
import vn.gioc.ingest.log.EventLog;
import vn.gioc.ingest.log.KafkaEventLog;

/** All of ingest, to be imported by the process it runs in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
@ComponentScan({"vn.gioc.ingest.http", "vn.gioc.ingest.log", "vn.gioc.ingest.key"})
public class IngestConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Units units(IngestSettings settings) {
        return settings.unitsFile().map(Units::read).orElseGet(Units::sample);
    }

    /** A dozen observations a request cost more than reading its event, and nobody looks at them. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    KeyRing keyRing(IngestSettings settings) {
        return KeyRing.of(
                settings.sourceKey(), settings.ownKey(), settings.keyFile().orElse(null));
    }

    /** Starts at once, and connects in its own time: the web server doesn't wait for the log. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnMissingBean(EventLog.class)
    KafkaEventLog eventLog(IngestSettings settings) {
        return new KafkaEventLog(settings.kafka(), settings.logReplication(), settings.logRetention());
    }
}
