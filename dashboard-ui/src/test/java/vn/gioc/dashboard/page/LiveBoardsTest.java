package vn.gioc.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.domain.unit.Units;

class LiveBoardsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    private final SampleBoards sample = new SampleBoards();

    @Test
    void aBoardOfAnEarlierFlushIsOlder() {
        assertThat(LiveBoards.isOlder(board(7), board(8))).isTrue();
        assertThat(LiveBoards.isOlder(board(8), board(8))).isFalse();
        assertThat(LiveBoards.isOlder(board(9), board(8))).isFalse();
    }

    private Board board(long seq) {
        return sample.busy(Units.sample().find("cho-quan").orElseThrow(), NOW, seq);
    }
}
