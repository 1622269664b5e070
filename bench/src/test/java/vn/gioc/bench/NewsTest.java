package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final String BEAT = """
            {"clientId":1,"changes":[{"node":9,"type":"put","key":"data-beat","feat":3,"value":"17"}],"syncId":4}""";

    private static final String BOARD = """
            {"clientId":1,"changes":[{"node":9,"type":"put","key":"data-seq","feat":3,"value":"18"}],"syncId":5}""";

    @Test
    void aMessageStandsAfterItsLength() throws Exception {
        assertThat(News.of(sent(BEAT))).containsExactly(new News(4, false));
    }

    @Test
    void severalMessagesMayComeAtOnce() throws Exception {
        assertThat(News.of(sent(BEAT) + sent(BOARD))).containsExactly(new News(4, false), new News(5, true));
    }

    @Test
    void theHandshakeTellsNothing() throws Exception {
        assertThat(News.of("41|52b31ed0-6bc2-459b-b5d7-b618cbda842e|0|X|")).containsExactly(new News(-1, false));
    }

    @Test
    void whatEndsTooSoonIsNotTakenForNews() {
        assertThatThrownBy(() -> News.of("999|" + BEAT)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> News.of(BEAT)).isInstanceOf(IOException.class);
    }

    private static String sent(String message) {
        return message.length() + "|" + message;
    }
}
