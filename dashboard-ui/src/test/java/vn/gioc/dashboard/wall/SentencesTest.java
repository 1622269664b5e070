package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

class SentencesTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    private final SampleBoards sample = new SampleBoards();
    private final Sentences vietnamese = new Sentences(Words.vietnamese());
    private final Sentences english = new Sentences(Words.english());

    @Test
    void theWorstComesFirstAndTwoAtMostAreNamed() {
        assertThat(vietnamese.overview(busy()).text())
                .isEqualTo("Phường ổn, trừ 3 việc, nặng nhất: ca sốt xuất huyết trong tuần vượt ngưỡng, "
                        + "đất đai quá hạn 8 hồ sơ.");
    }

    @Test
    void whatIsBadIsSetApart() {
        assertThat(vietnamese.overview(busy()).phrases())
                .filteredOn(phrase -> phrase.tone() == Tone.BAD)
                .extracting(Statement.Phrase::text)
                .containsExactly("ca sốt xuất huyết trong tuần", "đất đai quá hạn");
    }

    @Test
    void aWardWithoutTroubleIsWellButForWhatIsOld() {
        assertThat(english.overview(sample.calm(WARD, NOW, 40)).text())
                .isEqualTo("All is well in the ward, but 3 of 32 indicators are out of date.");
    }

    @Test
    void theFieldThatHoldsHalfOfWhatIsOverdueIsNamed() {
        assertThat(vietnamese.dossiers(busy()).text())
                .isEqualTo("Một cửa ổn, trừ đất đai: 8 trong 14 hồ sơ quá hạn nằm ở đó.");
    }

    @Test
    void aSectorSaysItsValueAndItsThreshold() {
        assertThat(vietnamese.sector(busy(), Sector.HEALTH).text())
                .isEqualTo("Y tế ổn, trừ ca sốt xuất huyết trong tuần (17 ca, ngưỡng 15).");
    }

    @Test
    void theChannelThatTakesMostOffTheCounterIsNamedWithWhatPassesTheCounterBy() {
        Board board = withDossiers(line("COUNTER", 60, 50), line("NATIONAL_PORTAL", 25, 41), line("KIOSK", 15, 9));
        assertThat(vietnamese.channels(board).text())
                .isEqualTo(
                        "NATIONAL_PORTAL giảm tải cho quầy nhiều nhất: 41% hồ sơ; không qua quầy 50%, tăng 10 điểm.");
        assertThat(english.channels(board).text())
                .isEqualTo(
                        "NATIONAL_PORTAL takes most work off the counter: 41% of dossiers; 50% do not come to the counter, up 10 points.");
        assertThat(vietnamese.channels(board).phrases())
                .extracting(Statement.Phrase::tone)
                .containsOnly(Tone.PLAIN);
    }

    @Test
    void lessThanTheWeekBeforeIsSetApart() {
        Board board = withDossiers(line("COUNTER", 59, 60), line("KIOSK", 41, 40));
        assertThat(english.channels(board).text())
                .isEqualTo(
                        "KIOSK takes most work off the counter: 40% of dossiers; 40% do not come to the counter, down 1 point.");
        assertThat(english.channels(board).phrases())
                .filteredOn(phrase -> phrase.tone() == Tone.WATCH)
                .extracting(Statement.Phrase::text)
                .containsExactly("down 1 point");
    }

    @Test
    void whatNamesNoTouchpointIsInNoShare() {
        assertThat(vietnamese
                        .channels(withDossiers(line("COUNTER", 0, 30), line("KIOSK", 0, 10), line("", 0, 400)))
                        .text())
                .isEqualTo("KIOSK giảm tải cho quầy nhiều nhất: 25% hồ sơ; không qua quầy 25%.");
        assertThat(vietnamese.channels(withDossiers(line("", 3, 400))).text())
                .isEqualTo("Kênh số: 2.913 lượt dùng hôm nay, 7 ngày qua chưa có hồ sơ nào rõ nơi nộp.");
        assertThat(vietnamese.channels(withDossiers(line("COUNTER", 3, 4))).text())
                .isEqualTo("Mọi hồ sơ 7 ngày qua đều nộp tại quầy: chưa kênh nào giảm tải cho quầy.");
    }

    @Test
    void oldFiguresOfDossiersAreNotJudged() {
        Board board = busy();
        var stale = new java.util.HashMap<>(board.figures());
        stale.computeIfPresent(
                "dossiers.received.today",
                (name, figure) -> new Figure(figure.value(), figure.asOf(), true, null, List.of()));
        assertThat(vietnamese.channels(with(board, stale, board.interactions())).text())
                .isEqualTo("Kênh số: số liệu đều đã cũ.");
        assertThat(vietnamese.channels(sample.empty(WARD, NOW)).text()).isEqualTo("Kênh số: chưa có số liệu nào.");
    }

    @Test
    void anOldFigureIsNotJudgedButSaid() {
        assertThat(vietnamese.sector(busy(), Sector.EDUCATION).text())
                .isEqualTo("Giáo dục ổn, nhưng 3 trong 6 chỉ tiêu đã cũ.");
    }

    @Test
    void whatNobodySentIsNotCalledWell() {
        Board nothing = sample.empty(WARD, NOW);
        assertThat(vietnamese.overview(nothing).text()).isEqualTo("Phường: chưa có số liệu nào.");
        assertThat(vietnamese.dossiers(nothing).text()).isEqualTo("Một cửa: chưa có số liệu nào.");
        assertThat(vietnamese.sector(nothing, Sector.ORDER).text())
                .isEqualTo("An ninh – môi trường: chưa có số liệu nào.");
    }

    @Test
    void theTwoSidesOfTheBalanceAreEqual() {
        assertThat(Balance.ofDossiers(busy()).in())
                .isEqualTo(Balance.ofDossiers(busy()).out());
        assertThat(Balance.ofReports(busy()).in())
                .isEqualTo(Balance.ofReports(busy()).out());
    }

    private Board busy() {
        return sample.busy(WARD, NOW, 40);
    }

    private Board withDossiers(CounterLoad.Line... lines) {
        InteractionBoard none = InteractionBoard.NONE;
        return with(
                busy(),
                busy().figures(),
                new InteractionBoard(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        new CounterLoad(List.of(lines)),
                        none.reports()));
    }

    private static Board with(Board board, Map<String, Figure> figures, InteractionBoard interactions) {
        return new Board(
                board.unit(),
                board.at(),
                board.asOf(),
                board.epoch(),
                board.seq(),
                board.live(),
                figures,
                board.sources(),
                board.dossiers(),
                board.reports(),
                interactions,
                board.office(),
                board.week(),
                board.peers(),
                board.indicators(),
                board.alerts(),
                board.beat(),
                board.replayed());
    }

    private static CounterLoad.Line line(String touchpoint, long before, long now) {
        List<Long> weeks = new ArrayList<>(Collections.nCopies(CounterLoad.WEEKS - 2, 0L));
        weeks.add(before);
        weeks.add(now);
        return new CounterLoad.Line(touchpoint, touchpoint, weeks, 0);
    }
}
