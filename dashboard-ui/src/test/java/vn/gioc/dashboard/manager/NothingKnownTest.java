package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Of a unit that nobody has told anything of, no page says that all is well. */
class NothingKnownTest {
    private static final Units UNITS = Units.sample();
    private static final Unit WARD = UNITS.find("cho-quan").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:00Z");
    private static final Words WORDS = Words.vietnamese();

    private final Board untold = new SampleBoards().empty(WARD, NOW);

    @Test
    void whatIsWrongIsNotKnown() {
        ManagerFace face = new ManagerFace(WARD, WORDS);
        face.show(untold);
        Element html = html(face);
        assertThat(html.select(".wrong:not(.walls) .count").eachText()).containsOnly("–");
        assertThat(html.select(".items").first().text()).isEqualTo("Chưa có số liệu");
        assertThat(html.select(".good")).isEmpty();
    }

    @Test
    void noListIsCalledEmpty() {
        for (Listing each : Listing.values()) {
            ListFace face = new ListFace(WARD, each, WORDS);
            face.show(untold);
            assertThat(html(face).select(".count").text()).isEqualTo("–");
            assertThat(html(face).select(".items").text()).isEqualTo("Chưa có số liệu");
            assertThat(html(face).select(".good")).isEmpty();
        }
    }

    @Test
    void noAlertIsNoGoodNews() {
        AlertQuestion asked = new AlertQuestion(WARD.unit(), AlertQuestion.Which.OPEN, null);
        AlertListFace face = new AlertListFace(WARD, UNITS, asked, WORDS, List::of);
        face.show(untold);
        assertThat(html(face).select(".count").text()).isEqualTo("–");
        assertThat(html(face).select(".good")).isEmpty();
    }

    @Test
    void noOfficerIsCalledFree() {
        OfficersFace face = new OfficersFace(WARD, WORDS);
        face.show(new Workload(NOW, true, false, List.of()), false);
        assertThat(html(face).select(".items").text()).isEqualTo("Chưa có số liệu");
    }

    @Test
    void noQuestionIsCalledAnswered() {
        ChannelFace face = new ChannelFace(WARD, WORDS);
        face.show(untold);
        assertThat(html(face).select(".part > p").eachText()).containsOnly("Chưa có số liệu");
        assertThat(html(face).select(".items .when").eachText()).containsOnly("–");
    }

    @Test
    void aWardThatIsWellSaysSo() {
        ManagerFace face = new ManagerFace(WARD, WORDS);
        face.show(new SampleBoards().calm(WARD, NOW, 1));
        assertThat(html(face)
                        .select(".wrong:has([data-figure=dossiers.overdue]) .count.good")
                        .text())
                .isEqualTo("0");
        assertThat(html(face).select(".wrongs.first .count.good").text()).isEqualTo("0");
        assertThat(html(face).select(".items .state.good").text()).contains("Không có việc nào");
    }

    private static Element html(Component face) {
        return Jsoup.parse(face.getElement().getOuterHTML()).body();
    }
}
