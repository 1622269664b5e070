package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.feed.FedBoards;
import vn.gioc.dashboard.feed.SilentWard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A source that is silent for longer than its rhythm marks its rows, with the moment it was last heard. */
class SilenceOnThePhoneTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    /** A Tuesday, 09:30. */
    private static final Instant TOLD = Instant.parse("2026-11-17T02:30:00Z");

    private static final Instant LATER = TOLD.plus(Duration.ofMinutes(61));

    private final ManagerFace face = new ManagerFace(WARD, Words.vietnamese());

    @BeforeEach
    void tell() {
        SilentWard.tell(TOLD);
    }

    @AfterEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void aCountOfASilentSourceIsOldAndSaysSinceWhenUntilItIsHeardAgain() {
        Element before = row(TOLD.plus(Duration.ofMinutes(60)), "dossiers.overdue");
        assertThat(before.select(".count").hasClass("good")).isTrue();
        Element silent = row(LATER, "dossiers.overdue");
        assertThat(silent.select(".count").hasClass("stale")).isTrue();
        assertThat(silent.select(".shape").hasClass("stale")).isTrue();
        assertThat(silent.select(".note").text()).isEqualTo("Cũ: 09:30");
        SilentWard.heard("one-stop", LATER);
        Element again = row(LATER.plusSeconds(1), "dossiers.overdue");
        assertThat(again.select(".stale")).isEmpty();
        assertThat(again.text()).doesNotContain("Cũ");
    }

    @Test
    void whatNobodyEverSentIsNoZero() {
        TestDatabase.clear();
        Element row = row(LATER, "dossiers.overdue");
        assertThat(row.select(".note").text()).isEqualTo("Chưa có số");
        assertThat(row.select(".count").hasClass("stale")).isTrue();
    }

    @Test
    void anIndicatorThatIsOldIsListedAndIsNotCalledWell() {
        Instant old = TOLD.plus(Duration.ofDays(9)).plusSeconds(1);
        assertThat(indicators(TOLD.plus(Duration.ofDays(9)))).isEqualTo("không chỉ tiêu nào");
        assertThat(indicators(old)).isEqualTo("không chỉ tiêu nào · 1 đã cũ");
        assertThat(html().select("#indicators .state.stale").text()).isEqualTo("Cũ: 17/11 09:30");
        SilentWard.dengue("2026-W47", old);
        assertThat(indicators(old.plusSeconds(1))).doesNotContain("cũ");
        assertThat(html().select("#indicators .state.stale")).isEmpty();
    }

    private Element row(Instant now, String figure) {
        face.show(FedBoards.at(now, WARD));
        return html().select("li.wrong:has([data-figure=" + figure + "])").first();
    }

    private String indicators(Instant now) {
        face.show(FedBoards.at(now, WARD));
        return html().select("li.wrong:has(a[href*=#indicators]) .note").text();
    }

    private Element html() {
        return Jsoup.parse(face.getElement().getOuterHTML());
    }
}
