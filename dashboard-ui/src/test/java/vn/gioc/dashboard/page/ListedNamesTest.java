package vn.gioc.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.DossierBoard.Stock;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.dashboard.wall.Sentences;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Who reads English reads the catalog's English names, in lists and in sentences. */
class ListedNamesTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    private final Board board = new SampleBoards().busy(WARD, NOW, 40);
    private boolean away;
    private final ListedNames names = new ListedNames(() -> {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return Catalog.sample();
    });

    @Test
    void aVietnameseReaderGetsTheBoardAsItIs() {
        assertThat(names.in(Words.vietnamese(), board)).isSameAs(board);
    }

    @Test
    void fieldsCategoriesAreasTouchpointsAndProceduresAreNamedInEnglish() {
        Board english = names.in(Words.english(), board);
        assertThat(english.dossiers().fields()).extracting(Stock::name).startsWith("Land", "Civil status");
        assertThat(english.reports().categories()).extracting(Stock::name).startsWith("Flooding", "Urban order");
        assertThat(english.reports().areas()).extracting(Stock::name).contains("Quarter 5", "Unknown");
        assertThat(english.interactions().dossiers().lines())
                .extracting(CounterLoad.Line::name)
                .startsWith("National portal", "Counter");
        assertThat(english.dossiers().longestOverdue())
                .extracting(Item::title)
                .startsWith("Exchange of land-use certificate");
        assertThat(english.figures()).isEqualTo(board.figures());
    }

    @Test
    void aSentenceInEnglishHasNoVietnameseInIt() {
        assertThat(new Sentences(Words.english())
                        .overview(names.in(Words.english(), board))
                        .text())
                .isEqualTo(
                        "All is well in the ward, except for 3 things; worst: dengue cases of the week above threshold, "
                                + "8 land dossiers overdue.");
    }

    @Test
    void aNameThatNobodyListsStaysAndWhileTheDatabaseIsAwayTheLastNamesServe() {
        assertThat(names.of(Words.english(), WARD).apply("Việc mới")).isEqualTo("Việc mới");
        away = true;
        assertThat(names.of(Words.english(), WARD).apply("Đất đai")).isEqualTo("Land");
        assertThat(List.of(names.in(Words.english(), WARD, board.dossiers().dueNext())
                        .getFirst()
                        .title()))
                .containsExactly("Household business registration");
    }
}
