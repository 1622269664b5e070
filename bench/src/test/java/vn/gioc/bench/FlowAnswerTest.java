package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FlowAnswerTest {
    @Test
    void aUiBeginsWithItsNumberKeyAndChannel() throws Exception {
        assertThat(FlowAnswer.Begun.of("""
                        {"appConfig": {"v-uiId": 3, "uidl": {"syncId": 0, "Vaadin-Security-Key": "k", "Vaadin-Push-ID": "p"}}}""")).isEqualTo(new FlowAnswer.Begun(3, "k", "p"));
    }

    @Test
    void aPageOfErrorsBeginsNothing() {
        assertThatThrownBy(() -> FlowAnswer.Begun.of("{\"error\": \"no\"}")).isInstanceOf(IOException.class);
    }

    @Test
    void theNodeThatMayBeCalledIsFound() throws Exception {
        String answer = """
                {"clientId": 1, "syncId": 2, "changes": [
                  {"node": 7, "type": "splice", "feat": 11, "index": 0, "add": ["turn"]},
                  {"node": 80, "type": "splice", "feat": 19, "index": 0, "add": ["beside", "turn", "pin"]}]}""";
        assertThat(FlowAnswer.callable(answer, "turn")).isEqualTo(80);
        assertThat(FlowAnswer.callable(answer, "fly")).isEqualTo(-1);
    }

    @Test
    void thePageMayBeginAndEndToPoll() throws Exception {
        String begins = """
                {"syncId": 2, "changes": [{"node": 1, "type": "put", "key": "pollInterval", "feat": 8, "value": 60000}]}""";
        assertThat(FlowAnswer.pollMillis(begins, -1)).isEqualTo(60_000);
        assertThat(FlowAnswer.pollMillis("{\"syncId\": 3, \"changes\": []}", 60_000))
                .isEqualTo(60_000);
        assertThat(FlowAnswer.pollMillis(begins.replace("60000", "-1"), 60_000)).isNegative();
    }

    @Test
    void aGuardedAnswerIsReadToo() throws Exception {
        assertThat(FlowAnswer.syncId("for(;;);[{\"syncId\": 12, \"clientId\": 3}]"))
                .isEqualTo(12);
    }
}
