package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Boards as the feed makes them of the tables of a test, at any moment. No thread runs. */
public final class FedBoards {
    private FedBoards() {}

    /** As the tables are at {@code now}, with jobs that have just committed them. */
    public static Board at(Instant now, Unit unit) {
        return with(now, beans -> {
            BoardQueries boards = beans.getBean(BoardQueries.class);
            Reading read = boards.read(unit, beans.getBean(JobQueries.class).state(), new Pulse(), null, now);
            return boards.board(read, true, now);
        });
    }

    /** Asks the beans of feed, figures and alerts, with jobs that have committed everything up to {@code now}. */
    static <T> T with(Instant now, Function<BeanFactory, T> ask) {
        TestDatabase.flushed(1, now.getEpochSecond(), now);
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(DataSource.class, TestDatabase::dataSource);
            beans.registerBean(JdbcClient.class, TestDatabase::client);
            beans.registerBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
            beans.registerBean(Units.class, Units::sample);
            beans.registerBean(Catalogs.class, () -> Catalog::sample);
            beans.registerBean(WorkingCalendar.class, WorkingCalendar::civilService);
            beans.register(ReferenceQueries.class);
            beans.scan("vn.gioc.dashboard.feed", "vn.gioc.dashboard.figure", "vn.gioc.dashboard.alert");
            beans.addBeanFactoryPostProcessor(factory -> {
                for (String name : factory.getBeanDefinitionNames()) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
                beans.removeBeanDefinition("feed");
            });
            beans.refresh();
            return ask.apply(beans);
        }
    }
}
