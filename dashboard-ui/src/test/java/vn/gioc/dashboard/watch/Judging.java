package vn.gioc.dashboard.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/** What judges and what people act with, over the tables of the test, with a clock of its own. No thread runs. */
final class Judging implements AutoCloseable {
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    Judging(Supplier<Instant> now) {
        beans.registerBean(DataSource.class, TestDatabase::dataSource);
        beans.registerBean(JdbcClient.class, TestDatabase::client);
        beans.registerBean(Units.class, Units::sample);
        beans.registerBean(Catalog.class, Catalog::sample);
        beans.registerBean(WorkingCalendar.class, WorkingCalendar::civilService);
        beans.registerBean(Clock.class, () -> clock(now));
        beans.scan(
                "vn.gioc.dashboard.figure",
                "vn.gioc.dashboard.watch",
                "vn.gioc.dashboard.alert",
                "vn.gioc.dashboard.reference",
                "vn.gioc.dashboard.access");
        beans.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
            beans.removeBeanDefinition("regularEvaluation");
            beans.removeBeanDefinition("referencePublisher");
        });
        beans.refresh();
    }

    Evaluation evaluation() {
        return beans.getBean(Evaluation.class);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        beans.close();
    }

    private static Clock clock(Supplier<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
