package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

class WallFaceTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    private final SampleBoards sample = new SampleBoards();
    private final WallFace face = new WallFace(Words.vietnamese(), AreaShapes.sample());

    @Test
    void aFigureStandsUnderItsNameWithTheMomentItIsKnownFor() {
        face.show(sample.busy(WARD, NOW, 40), "overview");
        assertThat(html().select(".front [data-figure=dossiers.overdue]").text())
                .isEqualTo("14");
        assertThat(html().select(".front [data-figure=dossiers.overdue]").attr("data-as-of"))
                .isEqualTo("2026-11-20T14:05:02+07:00");
        assertThat(html().select(".front [data-figure=dossiers.done.today]").text())
                .isEqualTo("196");
    }

    @Test
    void aNewBoardChangesTextsAndNoNodes() {
        face.show(sample.busy(WARD, NOW, 40), "overview");
        long nodes = count(face.getElement());
        face.show(sample.busy(WARD, NOW.plusSeconds(1), 46), "overview");
        assertThat(count(face.getElement())).isEqualTo(nodes);
        assertThat(html().select(".front [data-figure=dossiers.done.today]").text())
                .isEqualTo("199");
    }

    @Test
    void turningForWeeksMakesNoMoreNodes() {
        var board = sample.busy(WARD, NOW, 40);
        face.turns(board).forEach(scene -> face.show(board, scene));
        long nodes = count(face.getElement());
        for (int i = 0; i < 100; i++) {
            face.turns(board).forEach(scene -> face.show(board, scene));
        }
        assertThat(count(face.getElement())).isEqualTo(nodes);
        assertThat(html().select(".body.front")).hasSize(1);
    }

    @Test
    void aSceneThatHasFadedIsHeldNoLonger() {
        face.show(sample.busy(WARD, NOW, 40), "overview");
        face.show(sample.busy(WARD, NOW, 40), "dossiers");
        assertThat(html().select(".body")).as("one fades into the other").hasSize(2);
        face.show(sample.busy(WARD, NOW.plusSeconds(3), 40), "dossiers");
        assertThat(html().select(".body")).hasSize(1);
    }

    @Test
    void whoTurnsBackAtOnceFindsTheSceneAsItWas() {
        face.show(sample.busy(WARD, NOW, 40), "overview");
        String before = html().select(".body.front").outerHtml();
        face.show(sample.busy(WARD, NOW, 40), "dossiers");
        face.show(sample.busy(WARD, NOW, 40), "overview");
        assertThat(html().select(".body.front").outerHtml()).isEqualTo(before);
    }

    @Test
    void thereIsASceneForEachSectorThatHasIndicators() {
        assertThat(face.turns(sample.busy(WARD, NOW, 40)))
                .containsExactly(
                        "overview",
                        "dossiers",
                        "reports",
                        "administration",
                        "health",
                        "education",
                        "economy",
                        "society",
                        "order",
                        "week",
                        "peers",
                        "channels",
                        "alerts");
        assertThat(new WallFace(Words.vietnamese(), AreaShapes.sample()).turns(sample.empty(WARD, NOW)))
                .containsExactly("overview", "dossiers", "reports", "channels", "alerts");
    }

    @Test
    void noAlertSaysNothingWhereNoFigureEverCame() {
        face.show(sample.empty(WARD, NOW), "alerts");
        assertThat(html().select(".say").first().text()).isEqualTo("Cảnh báo: chưa có số liệu nào.");
        assertThat(html().select(".front .alert-count .fig").text()).isEqualTo("–");
        assertThat(html().select(".front .none").hasAttr("hidden")).isTrue();
    }

    @Test
    void aSectorThatGetsItsFirstIndicatorLaterStillComesBeforeTheChannels() {
        face.turns(sample.empty(WARD, NOW));
        assertThat(face.turns(sample.busy(WARD, NOW, 40))).endsWith("order", "week", "peers", "channels", "alerts");
    }

    @Test
    void theChannelsShowHowTodayEndedAndWhichAnswersAreMissing() {
        face.show(sample.busy(WARD, NOW, 40), "channels");
        assertThat(html().select(".front [data-figure=interactions.answered.today]")
                        .text())
                .isEqualTo("1.452");
        assertThat(html().select(".front [data-figure=interactions.abandoned.today]")
                        .attr("data-as-of"))
                .isEqualTo("2026-11-20T14:05:02+07:00");
        assertThat(html().select(".front .todo .when").first().text()).isEqualTo("431 câu");
        assertThat(html().select(".front .todo b").first().text()).isEqualTo("Đất đai");
        assertThat(html().select(".front .todo .note").first().text()).isEqualTo("19% của 2.310 câu hỏi");
        assertThat(html().select(".front .bars li").eachText())
                .anyMatch(row -> row.startsWith("Chatbot –") && row.contains("chưa rõ 100%"));
    }

    @Test
    void onceTheOfficeIsShutOnlyTheCalmScenesTurnAndArrowsReachTheRest() {
        var night = sample.night(WARD, NOW, 40);
        assertThat(face.turns(night)).containsExactly("night", "week", "peers", "alerts");
        assertThat(face.all(night)).startsWith("night", "overview").contains("health", "channels");
        assertThat(face.all(sample.busy(WARD, NOW, 40))).doesNotContain("night");
        assertThat(face.show(sample.busy(WARD, NOW, 40), "night"))
                .as("in the morning the day's first scene comes")
                .isEqualTo("overview");
    }

    @Test
    void theNightSaysWhatCameSinceTheOfficeClosedAndWhenItOpens() {
        face.show(sample.night(WARD, NOW, 40), "night");
        assertThat(html().select(".say").first().text())
                .isEqualTo("Ngoài giờ làm việc. Mở cửa lại lúc 07:00 Thứ Hai 23/11.");
        assertThat(html().select(".front h2").first().text()).isEqualTo("Từ 17:00 Thứ Sáu 20/11");
        assertThat(html().select(".front .came b").eachText()).startsWith("23", "11", "486");
        assertThat(face.getElement().hasAttribute("data-alarm")).isFalse();
    }

    @Test
    void aWeekIsHeldAgainstTheSameHourOfTheWeekBefore() {
        face.show(sample.busy(WARD, NOW, 40), "week");
        assertThat(html().select(".front .week-table h2").text()).isEqualTo("Đến 14:00 Thứ Sáu");
        assertThat(html().select(".front .week-table li:not([hidden])")).hasSize(6);
        assertThat(html().select(".front .change.watch"))
                .as("more that is late")
                .hasSize(1);
    }

    @Test
    void theWardStandsAmongItsPeersAndAStaleOneHasNoPlace() {
        face.show(sample.busy(WARD, NOW, 40), "peers");
        assertThat(html().select(".front .panel").first().select("[data-own]").text())
                .startsWith("Phường Chợ Quán 4,");
        assertThat(html().select(".front .panel").first().text()).contains("số cũ, không xếp");
        assertThat(html().select(".say").first().text()).endsWith("thấp thứ 3 trong 6 đơn vị.");
    }

    @Test
    void aWallTurnsItsOwnScenesInItsOwnOrderAndTheNightAllTheSame() {
        face.arrange(new WallTurns(List.of("alerts", "health", "weather", "week"), 12));
        assertThat(face.turns(sample.busy(WARD, NOW, 40))).containsExactly("alerts", "health", "week");
        assertThat(face.turns(sample.night(WARD, NOW, 40))).containsExactly("night", "alerts", "week");
        assertThat(face.all(sample.busy(WARD, NOW, 40))).contains("overview", "peers");
        assertThat(face.getElement().getAttribute("style")).isEqualTo("--turn:12s");
        face.arrange(new WallTurns(List.of("weather"), 12));
        assertThat(face.turns(sample.busy(WARD, NOW, 40)))
                .as("none of them is there")
                .startsWith("overview");
    }

    @Test
    void everySceneThatCanBeArrangedHasAName() {
        assertThat(SceneNames.ids()).containsAll(face.turns(sample.busy(WARD, NOW, 40)));
        assertThat(SceneNames.ids())
                .allSatisfy(id ->
                        assertThat(SceneNames.name(id, Words.vietnamese())).isNotBlank());
    }

    @Test
    void theMapNamesEachNeighbourhoodWithWhatIsOpenThereAndSaysThatItIsASample() {
        face.show(sample.busy(WARD, NOW, 40), "reports");
        assertThat(html().select(".front .area")).hasSize(12);
        assertThat(html().select(".front .area").eachText()).contains("21KP 5", "17KP 3", "0KP 2");
        assertThat(html().select(".front .area-map > .note").text()).isEqualTo("Bản đồ mẫu, không phải địa giới thật");
        assertThat(html().select(".front .panel h2").eachText()).contains("Theo khu phố chưa rõ nơi: 5");
    }

    @Test
    void aSceneNobodyKnowsIsTheFirst() {
        assertThat(face.show(sample.busy(WARD, NOW, 40), "weather")).isEqualTo("overview");
    }

    @Test
    void aBadIndicatorAlarmsItsScene() {
        face.show(sample.busy(WARD, NOW, 40), "health");
        assertThat(face.getElement().hasAttribute("data-alarm")).isTrue();
        face.show(sample.lost(WARD, NOW, 40), "health");
        assertThat(face.getElement().hasAttribute("data-alarm")).isFalse();
    }

    @Test
    void openAlertsStandWithWhatWhereSinceWhenHowBadAndWhoHasThem() {
        face.show(sample.busy(WARD, NOW, 40), "alerts");
        assertThat(html().select(".front [data-figure=alerts.open]").text()).isEqualTo("4");
        assertThat(html().select(".front .alerts li:not([hidden])")).hasSize(4);
        assertThat(html().select(".front .alerts li").first().text())
                .contains("Cần xử lý", "Ca sốt xuất huyết vượt ngưỡng", "Phường Chợ Quán", "17 ca, ngưỡng 15 ca")
                .contains("từ 13:25", "Giao Trạm Y tế, chưa nhận", "hạn 17:25");
        assertThat(html().select(".say").first().text())
                .isEqualTo("4 cảnh báo, nặng nhất: ca sốt xuất huyết vượt ngưỡng, 17 ca, ngưỡng 15 ca.");
        assertThat(face.getElement().hasAttribute("data-alarm"))
                .as("bad, and nobody has it")
                .isTrue();
    }

    @Test
    void withoutAlertsTheSceneIsCalm() {
        face.show(sample.calm(WARD, NOW, 40), "alerts");
        assertThat(html().select(".front [data-figure=alerts.open]").text()).isEqualTo("0");
        assertThat(html().select(".front .alerts").hasAttr("hidden")).isTrue();
        assertThat(html().select(".say").first().text()).isEqualTo("Không có cảnh báo nào đang mở.");
        assertThat(face.getElement().hasAttribute("data-alarm")).isFalse();
    }

    @Test
    void whatAlertsTellIsDecidedFirst() {
        face.show(sample.busy(WARD, NOW, 40), "overview");
        assertThat(html().select(".front .todo li").first().text()).contains("Ca sốt xuất huyết vượt ngưỡng");
    }

    @Test
    void aBoardThatIsNotLiveSaysSince() {
        face.show(sample.lost(WARD, NOW, 40), "overview");
        assertThat(face.getElement().getAttribute("data-live")).isEqualTo("false");
        assertThat(face.getElement().getAttribute("data-known")).isEqualTo("14:02:03");
        assertThat(face.getElement().getAttribute("data-say-lost")).isEqualTo("Mất tín hiệu từ {0}.");
    }

    private Document html() {
        return Jsoup.parse(face.getElement().getOuterHTML());
    }

    private static long count(Element element) {
        return 1
                + Stream.iterate(0, i -> i + 1)
                        .limit(element.getChildCount())
                        .mapToLong(i -> count(element.getChild(i)))
                        .sum();
    }
}
