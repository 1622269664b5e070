package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.meeting.MeetingsOfTests;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A wall that replays a day shows that day alone, says so, and goes back to now. */
class ReplayOnTheWallTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final Instant START = Instant.parse("2026-11-25T07:05:23Z");
    private static final Instant FIRST = Instant.parse("2026-10-25T17:00:00Z");

    private final SampleBoards sample = new SampleBoards();
    private final Deque<Runnable> apart = new ArrayDeque<>();
    private final List<String> left = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private Instant now = START;
    private boolean reachable = true;
    private boolean alertsKnown;
    private final Div view = new Div();
    private WallScreens screens = replay(Map.of("replay", "2026-11-20T10:42"));

    @Test
    void itShowsNothingOfNowBeforeTheFirstBoardOfThePast() {
        live();
        assertThat(html().select("[data-figure]")).isEmpty();
        assertThat(html().select(".say").first().text()).isEqualTo("Đang mở số liệu của ngày đã chọn.");
        assertThat(banner()).startsWith("PHÁT LẠI");
    }

    @Test
    void itSaysInWordsWhichDayWhichMinuteAndHowFast() {
        run();
        assertThat(banner())
                .isEqualTo("PHÁT LẠI · Thứ Sáu 20/11/2026 10:42 · 60× | Số liệu đã qua, không phải hiện tại");
        now = START.plusSeconds(6);
        run();
        assertThat(banner()).startsWith("PHÁT LẠI · Thứ Sáu 20/11/2026 10:48 · 60×");
        assertThat(asked).containsExactly(moment("03:42"), moment("03:48"));
        assertThat(html().select("[data-replay]").attr("data-replay")).isEqualTo("2026-11-20T10:48");
        screens.quicker(1);
        screens.pause();
        run();
        assertThat(banner()).startsWith("PHÁT LẠI · Thứ Sáu 20/11/2026 10:48 · tạm dừng");
        assertThat(html().select("[data-paused]")).hasSize(1);
        assertThat(bar().select("[aria-pressed=true]").text()).isEqualTo("600×");
        assertThat(bar().select("[disabled]")).isEmpty();
    }

    @Test
    void aPastDayIsNeverCalledToday() {
        for (String scene : List.of("overview", "dossiers", "reports", "channels")) {
            screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", scene));
            run();
            assertThat(html().select(".front").text()).as(scene).doesNotContainIgnoringCase("hôm nay");
        }
        screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", "dossiers"));
        run();
        assertThat(html().select(".front h2").eachText())
                .contains("Cân đối hồ sơ ngày 20/11: 537 = 537", "Kịp hạn ngày 20/11")
                .anyMatch(title -> title.endsWith("20/11, theo giờ"));
        screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", "dossiers", "lang", "en"));
        run();
        assertThat(html().select(".front .balance h2").text()).isEqualTo("Balance of dossiers on 20/11: 537 = 537");
    }

    @Test
    void aPhoneHeldUprightTurnsByHandAlone() {
        run();
        screens.beside(0);
        String before = html().select(".wall").attr("data-scene");
        now = START.plusSeconds(120);
        run();
        assertThat(html().select(".wall").attr("data-scene")).isEqualTo(before);
        assertThat(html().select(".by-hand button").eachAttr("aria-label")).containsExactly("Cảnh trước", "Cảnh sau");
        screens.turn(1);
        assertThat(html().select(".wall").attr("data-scene")).isNotEqualTo(before);
    }

    @Test
    void itBeatsWithTheRealBoardsWhoseSilenceIsStillNoticed() {
        run();
        assertThat(html().select(".wall").attr("data-seq")).isEqualTo("40");
        assertThat(html().select(".wall").attr("data-beat")).isEqualTo(Long.toString(START.toEpochMilli()));
    }

    @Test
    void itHasNoFreshnessNoBeatAndNoAlarmOfThePast() {
        run();
        assertThat(html().select(".foot .sources li")).isEmpty();
        assertThat(html().select(".foot .rate").text()).isEmpty();
        alertsKnown = true;
        screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", "alerts"));
        run();
        assertThat(html().select(".front .alerts li:not([hidden])")).isNotEmpty();
        assertThat(html().select("[data-alarm]")).isEmpty();
    }

    @Test
    void whatCantBeToldOfThePastIsSaid() {
        screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", "alerts"));
        run();
        assertThat(html().select(".front [data-figure='alerts.open']").text()).isEqualTo("–");
        assertThat(html().select(".say").first().text()).isEqualTo("Lúc đó trung tâm chưa theo dõi cảnh báo.");
        screens = replay(Map.of("replay", "2026-11-20T10:42", "scene", "dossiers"));
        run();
        Element decisions = html().select(".front .decisions").first();
        assertThat(decisions.select(".lacking:not([hidden])").text()).startsWith("Phát lại không liệt kê từng hồ sơ");
        assertThat(decisions.select(".none:not([hidden])"))
                .as("that nothing waits is not said")
                .isEmpty();
    }

    @Test
    void daysThatCantBeReplayedAreRefusedInPlainWords() {
        assertThat(refused("2026-12-05")).isEqualTo("Ngày 05/12/2026 chưa tới, chưa có gì để phát lại.");
        assertThat(refused("2026-10-01"))
                .isEqualTo("Không phát lại được ngày 01/10/2026: số liệu chỉ có từ ngày 26/10/2026.");
        assertThat(refused("hôm [qua]"))
                .isEqualTo("“hôm qua” không phải là ngày. Hãy chọn một ngày ở thanh phía dưới.");
        screens = replay(Map.of("replay", "2026-12-05", "lang", "en"));
        run();
        assertThat(html().select(".say").first().text())
                .isEqualTo("05/12/2026 has not come yet: there is nothing to replay.");
    }

    @Test
    void aForgottenOneIsLiveAgainAndTheKeyLeadsBackAtTheSameScene() {
        run();
        screens.turn(1);
        assertThat(screens.otherTime()).contains("/wall/cho-quan?from=dossiers");
        screens.pause();
        now = START.plus(ReplayPace.LONGEST_STANDSTILL);
        run();
        assertThat(left).contains("/wall/cho-quan");
    }

    @Test
    void theSameKeyLeadsFromNowToYesterday() {
        view.removeAll();
        screens = screens(Map.of("lang", "en", "theme", "light"));
        live();
        assertThat(screens.otherTime())
                .contains("/wall/cho-quan?replay=2026-11-24&speed=60&lang=en&theme=light&from=overview");
        screens.meet();
        assertThat(screens.otherTime()).as("a meeting holds the wall").isEmpty();
    }

    @Test
    void aMeetingCantHoldThePast() {
        run();
        screens.meet();
        assertThat(html().select(".meeting").first().hasAttr("hidden")).isTrue();
    }

    @Test
    void whileTheTablesCantBeReadThePictureStandsAndSaysSo() {
        run();
        reachable = false;
        now = START.plusSeconds(6);
        run();
        assertThat(banner())
                .isEqualTo("PHÁT LẠI · Thứ Sáu 20/11/2026 10:42 · 60× | Không đọc được số liệu, đang thử lại");
        reachable = true;
        run();
        assertThat(banner()).startsWith("PHÁT LẠI · Thứ Sáu 20/11/2026 10:48");
    }

    @Test
    void whileTheCentreCountsAgainItSaysThatThePastMayBeIncomplete() {
        run();
        screens.show(sample.lost(WARD, now, 41));
        assertThat(banner()).endsWith("| Hệ thống đang đếm lại: số liệu có thể chưa đủ");
    }

    private String refused(String day) {
        screens = replay(Map.of("replay", day));
        run();
        assertThat(html().select("[data-figure]")).isEmpty();
        assertThat(bar().select("input[type=date]:not([disabled])")).hasSize(1);
        return html().select(".say").first().text();
    }

    private WallScreens replay(Map<String, String> query) {
        view.removeAll();
        view.getElement().removeAttribute("data-paused");
        apart.clear();
        WallScreens opened = screens(query);
        Words words = Words.of(query.get("lang"), null);
        opened.replay(new Replaying(
                ReplayAsked.of(QueryParameters.simple(query)).orElseThrow(),
                WARD,
                words,
                new PastOfTests(),
                new MovedClock(),
                new Desk()));
        return opened;
    }

    private WallScreens screens(Map<String, String> query) {
        Map<String, String> plain = new HashMap<>(query);
        return new WallScreens(
                view,
                WARD,
                WallQuestion.of(QueryParameters.simple(plain)),
                WallTurns.HOUSE,
                AreaShapes.none(),
                MeetingsOfTests.by(new MovedClock()),
                new MovedClock());
    }

    /** A beat of the real boards, and everything that is read for it. */
    private void run() {
        live();
        while (!apart.isEmpty()) {
            apart.poll().run();
        }
    }

    private void live() {
        screens.show(sample.busy(WARD, now, 40));
    }

    private static Instant moment(String utc) {
        return Instant.parse("2026-11-20T" + utc + ":00Z");
    }

    private String banner() {
        Element banner = html().select(".replay-banner").first();
        return banner.select("b").text() + " | " + banner.select("span").text();
    }

    private Element bar() {
        return html().select(".replay").first();
    }

    private Element html() {
        return Jsoup.parse(view.getElement().getOuterHTML());
    }

    private final class PastOfTests implements ReplayBoards {
        @Override
        public Span span(Unit unit) {
            return new Span(FIRST, now);
        }

        @Override
        public Board at(Unit unit, Instant moment) {
            if (!reachable) {
                throw new DataAccessResourceFailureException("away");
            }
            asked.add(moment);
            return sample.replayed(unit, moment, alertsKnown);
        }
    }

    private final class Desk implements Replaying.Desk {
        @Override
        public void apart(Runnable reading) {
            apart.add(reading);
        }

        @Override
        public void back(Runnable drawing) {
            drawing.run();
        }

        @Override
        public void go(String address) {
            left.add(address);
        }
    }

    private final class MovedClock extends Clock {
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
