package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Board;
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
    void aWardWithoutTroubleIsWell() {
        assertThat(english.overview(sample.calm(WARD, NOW, 40)).text())
                .isEqualTo("The ward is well: nothing overdue, no indicator beyond its threshold.");
    }

    @Test
    void theFieldThatHoldsHalfOfWhatIsOverdueIsNamed() {
        assertThat(vietnamese.dossiers(busy()).text())
                .isEqualTo("Một cửa ổn, trừ đất đai: 8 trong 14 hồ sơ quá hạn nằm ở đó.");
    }

    @Test
    void aSectorSaysItsValueAndItsThreshold() {
        assertThat(vietnamese.sector(busy(), Sector.HEALTH).text())
                .isEqualTo("Y tế ổn, trừ ca sốt xuất huyết trong tuần 17, ngưỡng 15.");
    }

    @Test
    void anOldFigureIsNotJudgedButSaid() {
        assertThat(vietnamese.sector(busy(), Sector.EDUCATION).text())
                .isEqualTo("Giáo dục ổn, nhưng 1 trong 6 chỉ tiêu đã cũ.");
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
}
