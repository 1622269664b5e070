package vn.gioc.dashboard.export;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.dashboard.retention.RetentionSettings;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/** A real server on a free port with nothing but the files, over the tests' database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@EnableConfigurationProperties({DashboardSettings.class, RetentionSettings.class})
@Import({ExportController.class, Asking.class, Transfers.class, Datasets.class, Knowledge.class})
class ExportServer {
    /** Starts it, once for all tests that carry this. */
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "gioc.database-url=jdbc:postgresql://127.0.0.1/unused",
                "server.address=127.0.0.1",
                "gioc.connections=8",
                "gioc.keep-minutes=P60D"
            })
    @ContextConfiguration(classes = ExportServer.class)
    @interface Up {}

    @Bean
    javax.sql.DataSource dataSource() {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setJdbcUrl(TestDatabase.url());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(8);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T07:05:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Units units() {
        return Units.sample();
    }

    @Bean
    Catalogs catalogs() {
        return Catalog::sample;
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.civilService();
    }
}
