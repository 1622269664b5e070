package vn.gioc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** The answers of Vaadin's server to a client's requests, as far as a screen needs them. */
final class FlowAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CALLABLE = 19;

    /** Before some answers, so that no page of somebody else's can run them as a script. */
    private static final String GUARD = "for(;;);";

    private FlowAnswer() {}

    /**
     * The beginning of a UI.
     *
     * @param key goes with each request, against forgery
     * @param push names the channel of the news
     */
    record Begun(long ui, String key, String push) {
        static Begun of(String answer) throws IOException {
            JsonNode config = JSON.readTree(answer).path("appConfig");
            JsonNode uidl = config.path("uidl");
            String key = uidl.path("Vaadin-Security-Key").asText();
            if (key.isEmpty()) {
                throw new IOException("no UI begins: " + answer);
            }
            return new Begun(
                    config.path("v-uiId").asLong(),
                    key,
                    uidl.path("Vaadin-Push-ID").asText());
        }
    }

    /** The node of which the browser may call this method; -1 where there is none. */
    static long callable(String answer, String method) throws IOException {
        for (JsonNode change : told(answer).path("changes")) {
            if (change.path("feat").asInt() == CALLABLE) {
                for (JsonNode name : change.path("add")) {
                    if (name.asText().equals(method)) {
                        return change.path("node").asLong();
                    }
                }
            }
        }
        return -1;
    }

    /** How often the page is to ask for news by itself, negative where never; {@code before} where that stays. */
    static long pollMillis(String answer, long before) throws IOException {
        long millis = before;
        for (JsonNode change : told(answer).path("changes")) {
            if (change.path("key").asText().equals("pollInterval")) {
                millis = change.path("value").asLong();
            }
        }
        return millis;
    }

    static long syncId(String answer) throws IOException {
        return told(answer).path("syncId").asLong(-1);
    }

    private static JsonNode told(String answer) throws IOException {
        JsonNode told = JSON.readTree(answer.startsWith(GUARD) ? answer.substring(GUARD.length()) : answer);
        JsonNode one = told.isArray() ? told.path(0) : told;
        if (!one.has("syncId")) {
            throw new IOException("not an answer of Flow: " + answer.substring(0, Math.min(200, answer.length())));
        }
        return one;
    }
}
