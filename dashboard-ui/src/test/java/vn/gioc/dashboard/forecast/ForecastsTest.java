package vn.gioc.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.forecast.UnitForecast.Expected;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.forecast.Forecast.Basis;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

class ForecastsTest {
    /** A Thursday. */
    private static final Instant NOW = at("2026-11-19T08:00");

    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final SampleBoards BOARDS = new SampleBoards();

    private Instant now = NOW;
    private long offset;
    private final Forecasts forecasts = forecasts();

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reference_version").update();
    }

    @Test
    void aDossierIsExpectedLateAtThePaceOfThoseBeforeIt() {
        for (int i = 0; i < 30; i++) {
            past("past-" + i, i < 24 ? "2026-11-12T16:00" : "2026-11-10T10:00");
        }
        open("late", "2026-11-19T07:00", "2026-11-20T00:00");
        open("in-time", "2026-11-19T07:00", "2026-11-24T00:00");
        open("no-step", null, "2026-11-20T00:00");
        UnitForecast forecast = forecasts.of("cho-quan");
        assertThat(forecast.until()).isEqualTo(at("2026-11-24T00:00"));
        assertThat(forecast.due()).isEqualTo(3);
        assertThat(forecast.unsaid()).isZero();
        assertThat(forecast.late()).extracting(each -> each.dossier().code()).containsExactly("late", "no-step");
        Expected late = forecast.late().getFirst();
        assertThat(late.forecast().probability()).isEqualTo(24 / 30.0);
        assertThat(late.forecast().cases()).isEqualTo(30);
        assertThat(late.forecast().left()).isEqualTo(Duration.ofHours(7));
        assertThat(Why.of(late.forecast(), Words.vietnamese()))
                .isEqualTo("Cùng bước, 30 hồ sơ trước cũng lâu như vậy: một nửa cần hơn 22,0 giờ làm việc nữa, còn 7,0"
                        + " giờ.");
        assertThat(forecast.late().getLast().forecast().basis()).isEqualTo(Basis.PROCEDURE);
        assertThat(forecasts.of("hcm").late())
                .as("a city is its wards together")
                .hasSize(2);
        assertThat(forecasts.of("an-dong").due()).isZero();
    }

    @Test
    void withTooFewEarlierCasesNothingIsGuessed() {
        past("past", "2026-11-12T16:00");
        open("d-1", "2026-11-19T07:00", "2026-11-20T00:00");
        UnitForecast forecast = forecasts.of("cho-quan");
        assertThat(forecast.unsaid()).isEqualTo(1);
        assertThat(forecast.late()).isEmpty();
        assertThat(page(forecast, Optional.of(BOARDS.calm(WARD, now, 1))).text())
                .contains("1 hồ sơ đang xử lý đến hạn")
                .contains("Với 1 hồ sơ, có quá ít hồ sơ trước để dự báo.")
                .contains("Không hồ sơ nào được dự báo trễ hạn");
    }

    @Test
    void pausesOverdueDossiersAndThoseOpenedAgainAreLeftOut() {
        for (int i = 0; i < 25; i++) {
            past("past-" + i, "2026-11-12T16:00");
            event("past-" + i, "2026-11-10T08:00", "{\"status\":\"STOPPED\"}", "dossier.status.v1");
            event("past-" + i, "2026-11-12T15:00", "{\"status\":\"IN_PROGRESS\"}", "dossier.status.v1");
        }
        for (int i = 0; i < 40; i++) {
            past("again-" + i, "2026-11-18T16:00");
            event("again-" + i, "2026-11-17T08:00", "{\"status\":\"REOPENED\"}", "dossier.status.v1");
        }
        open("quick", "2026-11-19T07:00", "2026-11-20T00:00");
        open("overdue", "2026-11-16T07:00", "2026-11-19T08:00");
        TestDatabase.dossier("paused")
                .with("stage", "PAUSED")
                .with("received_at", at("2026-11-16T07:00"))
                .with("overdue_from", at("2026-11-20T00:00"))
                .insert();
        UnitForecast forecast = forecasts.of("cho-quan");
        assertThat(forecast.due()).isEqualTo(1);
        assertThat(forecast.late())
                .as("worked on for two hours each, without their pauses")
                .isEmpty();
    }

    @Test
    void aDayOffOfTheUnitsOwnCalendarTakesItFurther() {
        calendar(
                "vn",
                "{\"version\": \"v\", \"announcedYears\": [2026], \"sessions\": [{\"days\": [\"MONDAY\", \"TUESDAY\","
                        + " \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\"], \"start\": \"07:00\", \"end\": \"17:00\"}]}");
        calendar("cho-quan", "{\"version\": \"v\", \"off\": [{\"date\": \"2026-11-20\", \"notice\": \"12/TB\"}]}");
        assertThat(forecasts.of("an-dong").until()).isEqualTo(at("2026-11-24T00:00"));
        assertThat(forecasts.of("cho-quan").until()).isEqualTo(at("2026-11-25T00:00"));
    }

    @Test
    void itIsComputedAtMostOnceAMinute() {
        UnitForecast first = forecasts.of("cho-quan");
        open("d-1", "2026-11-19T07:00", "2026-11-20T00:00");
        now = NOW.plusSeconds(59);
        assertThat(forecasts.of("cho-quan")).isSameAs(first);
        now = NOW.plusSeconds(60);
        assertThat(forecasts.of("cho-quan").due()).isEqualTo(1);
    }

    @Test
    void thePageListsTheMostCertainFirstWithWhyAndOpensTheDossier() {
        for (int i = 0; i < 30; i++) {
            past("past-" + i, i < 24 ? "2026-11-12T16:00" : "2026-11-10T10:00");
        }
        open("H29 1", "2026-11-19T07:00", "2026-11-20T00:00");
        open("H29-2", "2026-11-18T13:30", "2026-11-20T00:00");
        Document page = page(forecasts.of("cho-quan"), Optional.of(BOARDS.calm(WARD, now, 1)));
        assertThat(page.select("main[data-away], .notice")).isEmpty();
        assertThat(page.select(".items a").eachAttr("href")).containsExactly("/dossiers/H29-2", "/dossiers/H29%201");
        assertThat(page.select("[data-probability]").eachText()).containsExactly("100 %", "80 %");
        assertThat(page.select(".items").text()).contains("Đăng ký khai sinh", "Thẩm định", "CB-07", "một nửa cần hơn");
        assertThat(page.select("[data-forecast=late]").text()).isEqualTo("2");
    }

    @Test
    void aPageDrawnWithoutASignalSaysSo() {
        Document page = page(forecasts.of("cho-quan"), Optional.of(BOARDS.lost(WARD, now, 1)));
        assertThat(page.select("main[data-away] > .notice").text()).isEqualTo("Mất tín hiệu từ 07:57.");
    }

    @Test
    void whereNobodyToldOfDossiersNoneIsCalledInTime() {
        Document page = page(forecasts.of("cho-quan"), Optional.of(BOARDS.empty(WARD, now)));
        assertThat(page.select("[data-forecast=late]").text()).isEqualTo("–");
        assertThat(page.select(".items").text()).isEqualTo("Chưa có số liệu");
        assertThat(page.select(".good")).isEmpty();
    }

    private static Document page(UnitForecast forecast, Optional<Board> board) {
        return Jsoup.parse(new ForecastFace(WARD, forecast, board, Catalog.sample(), Words.vietnamese())
                .getElement()
                .getOuterHTML());
    }

    /** Received, and at its step, on Tuesday 10/11 at 07:00. */
    private void past(String code, String ended) {
        TestDatabase.dossier(code)
                .with("stage", "DONE")
                .with("received_at", at("2026-11-10T07:00"))
                .with("ended_at", at(ended))
                .insert();
        event(code, "2026-11-10T07:00", "{\"step\":\"THAM_DINH\"}", "dossier.step.v1");
    }

    private void open(String code, String stepAt, String lateFrom) {
        TestDatabase.dossier(code)
                .with("received_at", at("2026-11-19T07:00"))
                .with("step", stepAt == null ? null : "THAM_DINH")
                .with("step_at", stepAt == null ? null : at(stepAt))
                .with("officer", "CB-07")
                .with("due_at", at(lateFrom))
                .with("overdue_from", at(lateFrom))
                .insert();
    }

    private void event(String code, String at, String data, String type) {
        TestDatabase.row("event_ledger")
                .with("type", type)
                .with("log_partition", 0)
                .with("log_offset", offset++)
                .with("recorded_at", at(at))
                .with("unit", "cho-quan")
                .with("source", "one-stop")
                .with("id", "e-" + offset)
                .with("subject", code)
                .with("occurred_at", at(at))
                .with("data", json(data))
                .insert();
    }

    private static void calendar(String name, String content) {
        TestDatabase.row("reference_version")
                .with("kind", "CALENDAR")
                .with("name", name)
                .with("version", "v")
                .with("content", json(content))
                .with("in_force_from", Instant.EPOCH)
                .with("source", "gioc")
                .with("id", name)
                .with("recorded_at", Instant.EPOCH)
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }

    private static Object json(String text) {
        var json = new org.postgresql.util.PGobject();
        json.setType("json");
        try {
            json.setValue(text);
        } catch (java.sql.SQLException e) {
            throw new IllegalArgumentException(e);
        }
        return json;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.ID).toInstant();
    }

    private Forecasts forecasts() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, (Supplier<DataSource>) TestDatabase::dataSource);
        context.registerBean(JdbcClient.class, (Supplier<JdbcClient>) TestDatabase::client);
        context.registerBean(Units.class, (Supplier<Units>) Units::sample);
        context.registerBean(WorkingCalendar.class, (Supplier<WorkingCalendar>) WorkingCalendar::civilService);
        context.registerBean(Clock.class, (Supplier<Clock>) Hand::new);
        context.register(Tables.class, Calendars.class, OpenQueries.class, LedgerQueries.class, Forecasts.class);
        context.refresh();
        return context.getBean(Forecasts.class);
    }

    /** A clock that is moved by hand. */
    private final class Hand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
