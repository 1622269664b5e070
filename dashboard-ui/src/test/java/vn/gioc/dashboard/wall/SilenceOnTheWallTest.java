package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.feed.FedBoards;
import vn.gioc.dashboard.feed.SilentWard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A source that is silent for longer than its rhythm marks its figures, with the moment it was last heard. */
class SilenceOnTheWallTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();

    /** A Tuesday, 09:30. The one-stop shop may be silent for an hour of working time, dengue for nine days. */
    private static final Instant TOLD = Instant.parse("2026-11-17T02:30:00Z");

    private static final Instant LATER = TOLD.plus(Duration.ofMinutes(61));

    private final WallFace face = new WallFace(Words.vietnamese(), AreaShapes.none());

    @BeforeEach
    void tell() {
        SilentWard.tell(TOLD);
    }

    @AfterEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void theTileOfASilentSourceSaysSinceWhenUntilItIsHeardAgain() {
        assertThat(tile(TOLD.plus(Duration.ofMinutes(60))).text()).contains("Không quá hạn");
        Element silent = tile(LATER);
        assertThat(silent.hasClass("stale")).isTrue();
        assertThat(silent.select(".state.stale").text()).isEqualTo("Cũ: 09:30");
        assertThat(silent.select("[data-figure=dossiers.overdue]").attr("data-as-of"))
                .isEqualTo("2026-11-17T09:30+07:00");
        SilentWard.heard("one-stop", LATER);
        Element again = tile(LATER.plusSeconds(1));
        assertThat(again.hasClass("stale")).isFalse();
        assertThat(again.select(".state").text()).isEqualTo("Không quá hạn");
    }

    @Test
    void theSentenceDoesNotCallWellWhatNobodyHeardOf() {
        assertThat(say(TOLD.plus(Duration.ofMinutes(60)), "overview")).startsWith("Phường ổn");
        assertThat(say(LATER, "overview")).isEqualTo("Phường ổn, trừ một cửa không có tin mới từ 09:30.");
        assertThat(say(LATER, "dossiers")).isEqualTo("Một cửa: số liệu đã cũ, không có tin mới từ 09:30.");
        SilentWard.heard("one-stop", LATER);
        assertThat(say(LATER.plusSeconds(1), "dossiers"))
                .isEqualTo("Một cửa ổn: 5 hồ sơ đang xử lý, không hồ sơ nào quá hạn.");
    }

    @Test
    void whatWasNeverHeardIsNeitherOldNorWell() {
        assertThat(say(LATER, "reports")).isEqualTo("Phản ánh: chưa có số liệu nào.");
        show(LATER, "overview");
        assertThat(html().select(".front .tile").get(1).select(".state.stale").text())
                .isEqualTo("Chưa có số");
    }

    @Test
    void eachFigureOfTheSceneWearsTheMark() {
        show(LATER, "dossiers");
        assertThat(html().select(".front [data-figure=dossiers.open]").hasAttr("data-stale"))
                .isTrue();
        assertThat(html().select(".front [data-figure=dossiers.received.today]").hasAttr("data-stale"))
                .isTrue();
        SilentWard.heard("one-stop", LATER);
        show(LATER.plusSeconds(1), "dossiers");
        assertThat(html().select(".front [data-stale]")).isEmpty();
    }

    @Test
    void anIndicatorThatIsOlderThanItsCatalogAllowsSaysSinceWhen() {
        Instant old = TOLD.plus(Duration.ofDays(9)).plusSeconds(1);
        assertThat(indicator(TOLD.plus(Duration.ofDays(9))).select(".state.stale"))
                .isEmpty();
        assertThat(indicator(old).select(".state.stale").text()).isEqualTo("Cũ: 17/11 09:30");
        SilentWard.dengue("2026-W47", old);
        assertThat(indicator(old.plusSeconds(1)).select(".state.stale")).isEmpty();
    }

    private Element tile(Instant now) {
        show(now, "overview");
        return html().select(".front .tile").first();
    }

    private Element indicator(Instant now) {
        show(now, "health");
        return html().select(".front .indicators li:has([data-figure=indicators.dengue-cases])")
                .first();
    }

    private String say(Instant now, String scene) {
        show(now, scene);
        return html().select(".say").first().text();
    }

    private void show(Instant now, String scene) {
        face.show(FedBoards.at(now, WARD), scene);
    }

    private Document html() {
        return Jsoup.parse(face.getElement().getOuterHTML());
    }
}
