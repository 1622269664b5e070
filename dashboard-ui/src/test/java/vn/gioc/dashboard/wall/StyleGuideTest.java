package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

class StyleGuideTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void everyPartStandsInBothThemesWithTheFiguresOfTheBoard(String theme) {
        StyleGuide guide = new StyleGuide(theme, Words.vietnamese());
        guide.show(new SampleBoards().busy(WARD, NOW, 40));
        Document html = Jsoup.parse(guide.getElement().getOuterHTML());
        assertThat(html.select("[data-theme]").attr("data-theme")).isEqualTo(theme);
        assertThat(html.select("[data-part]").eachAttr("data-part"))
                .contains("grounds", "texts", "series", "type", "space", "tile", "trend", "balance", "list")
                .contains("indicators", "areas", "fresh", "states", "statement", "columns");
        assertThat(html.select("[data-part=tile] [data-figure=dossiers.overdue]")
                        .text())
                .isEqualTo("14");
        assertThat(html.select("[data-part=states] .state").eachText())
                .contains("Chưa có số", "Không có việc chờ quyết định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void aWardWithoutFiguresHasAGuideToo(String theme) {
        StyleGuide guide = new StyleGuide(theme, Words.english());
        guide.show(new SampleBoards().empty(WARD, NOW));
        Document html = Jsoup.parse(guide.getElement().getOuterHTML());
        assertThat(html.select("[data-part=tile] .tile:not([hidden])").text()).contains("–");
        assertThat(html.select("[data-part=balance] h2").eachText()).contains("Balance of dossiers today: – = –");
        assertThat(html.select("[data-part=balance] .end").first().text()).startsWith("–");
    }
}
