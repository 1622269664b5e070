package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A version of a calendar, the catalog, the weights or the alerts, to be laid down.
 *
 * @param kind {@code CALENDAR}, {@code CATALOG}, {@code WEIGHTS} or {@code ALERTS}
 * @param name of a calendar {@code vn} or a unit's id; {@code ward}; {@code 766}
 */
record LaidDown(String kind, String name, JsonNode content) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    String subject() {
        return kind.toLowerCase(java.util.Locale.ROOT) + "/" + name;
    }

    /** The same content has the same id, so that it is laid down once however often it is sent. */
    String id() {
        return subject() + "@" + hash();
    }

    /** What its file calls it; where that says nothing, its hash. */
    String version() {
        return content.path("version").asText(hash());
    }

    byte[] event(String id, Instant time) {
        ObjectNode data = JSON.createObjectNode()
                .put("kind", kind)
                .put("name", name)
                .put("version", version())
                .set("content", content);
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("type", "reference.version.v1")
                .put("source", "gioc")
                .put("id", id)
                .put("subject", subject())
                .put("time", time.toString())
                .set("data", data);
        return bytes(event);
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(JSON.treeToValue(content, Object.class))
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read is written, and every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}
