package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.dashboard.meeting.MeetingsOfTests;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A meeting holds the figures of one moment, while the wall says that they are held and the real ones go on. */
class MeetingOnTheWallTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    /** 14:05:23 in the ward. */
    private static final Instant START = Instant.parse("2026-11-25T07:05:23Z");

    private static final Locale LANGUAGE = Locale.of("vi");

    private final SampleBoards sample = new SampleBoards();
    private Instant now = START;
    private final Meetings meetings = MeetingsOfTests.by(new MovedClock());
    private final Div view = new Div();
    private WallScreens screens = screens(Map.of());

    @Test
    void theFiguresStopAndTheWallSaysSinceWhenAndForHowLong() {
        board(40);
        screens.meet();
        assertThat(bar().select("b.frozen").text()).isEqualTo("Dừng hình lúc 14:05:23 25/11/2026");
        assertThat(done()).isEqualTo("196");
        now = START.plusSeconds(192);
        board(46);
        assertThat(done()).as("as it was when it was frozen").isEqualTo("196");
        assertThat(bar().select(".for").text()).isEqualTo("Số liệu thật vẫn chạy · đã 3 phút 12 giây");
    }

    @Test
    void theSameKeyLetsItGoOnWithTheNewestBoard() {
        board(40);
        screens.meet();
        board(46);
        screens.meet();
        assertThat(done()).as("without waiting for another").isEqualTo("199");
        assertThat(bar().hasAttr("hidden")).isTrue();
        assertThat(html().select("[data-meeting]")).isEmpty();
    }

    @Test
    void itBeatsWithTheNewestSoThatSilenceIsNoticedAndWhatStandsIsNotCalledRunning() {
        board(40);
        screens.meet();
        now = START.plusSeconds(60);
        board(46);
        assertThat(html().select(".wall").attr("data-seq")).isEqualTo("46");
        assertThat(html().select(".wall").attr("data-live")).isEqualTo("true");
        screens.show(sample.lost(WARD, now, 47));
        assertThat(html().select(".wall").attr("data-live")).isEqualTo("false");
        assertThat(bar().select(".for").text()).startsWith("Số liệu thật cũng đang dừng · đã");
    }

    @Test
    void itDoesNotTurnByItselfAndArrowsGoThroughTheFrozenBoard() {
        board(40);
        screens.meet();
        now = START.plusSeconds(300);
        board(46);
        assertThat(html().select(".wall").attr("data-scene")).isEqualTo("overview");
        screens.turn(1);
        assertThat(html().select(".wall").attr("data-scene")).isEqualTo("dossiers");
        assertThat(html().select(".front [data-figure=dossiers.done.today]").text())
                .isEqualTo("196");
        assertThat(html().select(".wall").attr("data-seq")).as("the beat").isEqualTo("46");
    }

    @Test
    void aPageThatIsLoadedAgainStandsWhereItStood() {
        board(40);
        screens.turn(1);
        screens.meet();
        String id = html().select("[data-meeting]").attr("data-meeting");
        meetings.note(UUID.fromString(id), "  Giao đội\nthoát nước  ");
        screens = screens(Map.of("meeting", id));
        board(46);
        assertThat(html().select(".wall").attr("data-scene")).isEqualTo("dossiers");
        assertThat(html().select(".front [data-figure=dossiers.done.today]").text())
                .isEqualTo("196");
        assertThat(bar().select(".notes .note").text()).isEqualTo("1 ghi chú: Giao đội thoát nước");
        assertThat(bar().select("a").attr("href")).isEqualTo("/meeting.pdf?id=" + id);
    }

    @Test
    void anAddressOfAMeetingThatIsOfAnotherUnitOrUnknownIsLive() {
        Unit city = Units.sample().find("hcm").orElseThrow();
        Meeting other = meetings.begin(sample.calm(city, now, 40), "overview", "", "", LANGUAGE);
        screens = screens(Map.of("meeting", other.id().toString()));
        board(46);
        assertThat(bar().hasAttr("hidden")).isTrue();
        screens = screens(Map.of("meeting", "nonsense"));
        board(46);
        assertThat(bar().hasAttr("hidden")).isTrue();
    }

    @Test
    void aWallThatWasForgottenGoesOnByItselfAndItsSheetIsKeptLonger() {
        board(40);
        screens.meet();
        UUID id = UUID.fromString(html().select("[data-meeting]").attr("data-meeting"));
        now = START.plus(Meeting.LONGEST).minusSeconds(1);
        board(46);
        assertThat(bar().hasAttr("hidden")).isFalse();
        now = START.plus(Meeting.LONGEST);
        board(46);
        assertThat(bar().hasAttr("hidden")).isTrue();
        assertThat(meetings.find(id)).isPresent();
        now = START.plus(Meetings.KEPT);
        assertThat(meetings.find(id)).isEmpty();
    }

    @Test
    void oneUnitKeepsSoManyAndPushesOutItsOwnOldestOnly() {
        Unit city = Units.sample().find("hcm").orElseThrow();
        UUID others = meetings.begin(sample.calm(city, now, 1), "overview", "", "", LANGUAGE)
                .id();
        UUID first = meetings.begin(sample.calm(WARD, now, 1), "overview", "", "", LANGUAGE)
                .id();
        for (int i = 0; i < Meetings.MOST_OF_A_UNIT; i++) {
            now = now.plusSeconds(1);
            meetings.begin(sample.calm(WARD, now, 1), "overview", "", "", LANGUAGE);
        }
        assertThat(meetings.find(first)).isEmpty();
        assertThat(meetings.find(others)).isPresent();
    }

    @Test
    void aBlankNoteAndOneBeyondTheMostAreNotTaken() {
        UUID id = meetings.begin(sample.calm(WARD, now, 1), "overview", "", "", LANGUAGE)
                .id();
        meetings.note(id, " \n ");
        for (int i = 0; i < Meeting.MOST_NOTES + 3; i++) {
            meetings.note(id, "việc " + i);
        }
        assertThat(meetings.find(id).orElseThrow().notes())
                .hasSize(Meeting.MOST_NOTES)
                .first()
                .extracting(note -> note.text())
                .isEqualTo("việc 0");
    }

    private WallScreens screens(Map<String, String> question) {
        view.removeAll();
        return new WallScreens(
                view,
                WARD,
                WallQuestion.of(QueryParameters.simple(question)),
                WallTurns.HOUSE,
                AreaShapes.none(),
                meetings,
                new MovedClock());
    }

    private void board(long seq) {
        screens.show(sample.busy(WARD, now, seq));
    }

    private String done() {
        return html().select(".front [data-figure=dossiers.done.today]").text();
    }

    private Element bar() {
        return html().select(".meeting").first();
    }

    private Element html() {
        return Jsoup.parse(view.getElement().getOuterHTML());
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
