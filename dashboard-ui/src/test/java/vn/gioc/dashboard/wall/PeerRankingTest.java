package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.PeerBoard.Peer;
import vn.gioc.domain.catalog.Names;

/** Units in the order of a share. */
class PeerRankingTest {
    @Test
    void sharesThatAreWrittenAlikeStandInTheirOwnOrder() {
        PeerRanking ranking =
                PeerRanking.of(PeerShare.OVERDUE, List.of(peer("a", 14, 1_015, true), peer("b", 15, 1_070, false)));
        assertThat(ranking.entries())
                .extracting(each -> each.percent().toString())
                .containsExactly("1.4", "1.4");
        assertThat(ranking.entries()).extracting(each -> each.peer().unit()).containsExactly("b", "a");
        assertThat(ranking.place()).isEqualTo(1);
    }

    @Test
    void equalSharesHaveEqualPlaces() {
        PeerRanking ranking = PeerRanking.of(
                PeerShare.OVERDUE, List.of(peer("a", 2, 100, true), peer("b", 1, 50, false), peer("c", 1, 9, false)));
        assertThat(ranking.place()).isEqualTo(1);
        assertThat(ranking.entries()).extracting(each -> each.peer().unit()).containsExactly("c", "a", "b");
    }

    private static Peer peer(String unit, long overdue, long open, boolean own) {
        return new Peer(unit, new Names(unit, unit), own, false, open, overdue, 0, 0, 0, 0);
    }
}
