package vn.gioc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What Vaadin told a screen in one message.
 *
 * @param syncId the number of what it told; -1 where it told nothing, as in its first handshake
 * @param board whether a newer board was drawn: a flush of the jobs that the screen had not seen
 */
record News(long syncId, boolean board) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Messages as Atmosphere sends them, each after its length.
     *
     * @throws IOException where they are not
     */
    static List<News> of(String sent) throws IOException {
        List<News> news = new ArrayList<>();
        int at = 0;
        while (at < sent.length()) {
            int bar = sent.indexOf('|', at);
            if (bar < 0) {
                throw new IOException("a message without its length: " + sent);
            }
            int end = bar + 1 + Integer.parseInt(sent.substring(at, bar).strip());
            if (end > sent.length()) {
                throw new IOException("a message that ends too soon: " + sent);
            }
            news.add(one(sent.substring(bar + 1, end)));
            at = end;
        }
        return news;
    }

    private static News one(String message) throws IOException {
        if (!message.startsWith("{")) {
            return new News(-1, false);
        }
        JsonNode told = JSON.readTree(message);
        boolean board = told.path("changes").findValuesAsText("key").contains("data-seq");
        return new News(told.path("syncId").asLong(-1), board);
    }
}
