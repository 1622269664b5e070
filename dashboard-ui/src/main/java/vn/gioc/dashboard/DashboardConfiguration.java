package vn.gioc.dashboard;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/** Everything of this module, for whatever process it runs in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DashboardSettings.class)
@PropertySource("classpath:vn/gioc/dashboard/dashboard.properties")
@EnableVaadin("vn.gioc.dashboard")
@ComponentScan(
        excludeFilters = {
            @Filter(SpringBootConfiguration.class),
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)
        })
public class DashboardConfiguration {
    /** Starts without a database too: the screens then say that nothing is live. */
    @Bean
    @ConditionalOnMissingBean
    public DataSource dataSource(DashboardSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("dashboard");
        pool.setJdbcUrl(settings.databaseUrl());
        pool.setUsername(settings.databaseUser());
        pool.setPassword(settings.databasePassword());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(settings.connectTimeout().toMillis());
        pool.setValidationTimeout(settings.connectTimeout().toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "gioc-dashboard");
        pool.addDataSourceProperty("connectTimeout", "2");
        return pool;
    }

    @Bean
    @ConditionalOnMissingBean
    public JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    @ConditionalOnMissingBean
    public Units units(DashboardSettings settings) {
        return settings.units() == null ? Units.sample() : Units.read(settings.units());
    }

    @Bean
    @ConditionalOnMissingBean
    public Catalog catalog(DashboardSettings settings) {
        return settings.catalog() == null ? Catalog.sample() : Catalog.read(settings.catalog());
    }

    @Bean
    @ConditionalOnMissingBean
    public WorkingCalendar workingCalendar() {
        return WorkingCalendar.civilService();
    }

    @Bean
    @ConditionalOnMissingBean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
