package vn.gioc.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.ingest.Events.dossier;
import static vn.gioc.ingest.RunningIngest.BATCH;
import static vn.gioc.ingest.RunningIngest.KEY;
import static vn.gioc.ingest.RunningIngest.SINGLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.ingest.RunningIngest;
import vn.gioc.ingest.RunningIngest.Answer;

/** Requests refused whole: problem details, nothing taken. */
class RefusedRequestsTest {
    @TempDir
    private static Path folder;

    private static RunningIngest ingest;

    @BeforeAll
    static void start() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.yaml"), """
                - name: one-stop of Cho Quan
                  # of: ward-key
                  sha256: %s
                  sources: [one-stop]
                  units: [cho-quan]
                """.formatted(
                        java.util.HexFormat.of().formatHex(sha256("ward-key"))));
        ingest = new RunningIngest(
                Map.of("gioc.keys", keys.toString(), "gioc.rate-per-second", "1", "gioc.rate-burst", "20000"));
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @BeforeEach
    void emptyTheLog() {
        ingest.log.clear();
    }

    @AfterEach
    void nothingWasTaken() {
        assertThat(ingest.log.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "not json",
                "{\"id\":}",
                "{}{}",
                "[] []",
                "[{},]",
                "\ufeff{}",
                "{'id':1}",
                "[1",
                "NaN",
                "7"
            })
    void whatIsNoJsonIs400(String body) {
        refused(400, ingest.send(ingest.post(SINGLE, body)));
        refused(400, ingest.send(ingest.post(BATCH, body)));
    }

    @Test
    void theShapeMustBeThatOfTheContentType() {
        refused(400, ingest.send(ingest.post(SINGLE, "[" + dossier("a") + "]")));
        refused(400, ingest.send(ingest.post(BATCH, dossier("a"))));
    }

    @Test
    void otherEncodingsThanUtf8Are400Or415() {
        refused(
                400,
                ingest.send(ingest.post(
                        SINGLE, BodyPublishers.ofByteArray(dossier("a").getBytes(UTF_16)))));
        refused(
                400,
                ingest.send(
                        ingest.post(SINGLE, BodyPublishers.ofByteArray("{\"id\":\"\u00e9\"}".getBytes(ISO_8859_1)))));
        refused(415, ingest.send(ingest.post(SINGLE + "; charset=utf-16", dossier("a"))));
        refused(415, ingest.send(ingest.post(SINGLE + "; charset=nonsense", dossier("a"))));
    }

    @Test
    void aBodyNestedWithoutEndIs400() {
        refused(400, ingest.send(ingest.post(SINGLE, "{\"data\":" + "[".repeat(2_000_000))));
    }

    @Test
    void anUnknownOrMissingKeyIs401AndSaysHowToShowOne() {
        for (String header :
                new String[] {"Bearer wrong", "Bearer ", "Bearer", "Basic YTpi", KEY, "Bearer " + KEY + "x"}) {
            Answer answer = ingest.send(ingest.post(SINGLE, dossier("a")).setHeader("Authorization", header));
            refused(401, answer);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
        }
        Answer without = ingest.send(ingest.request("/api/v1/events")
                .header("Content-Type", SINGLE)
                .POST(BodyPublishers.ofString(dossier("a"))));
        refused(401, without);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"gioc\"");
        assertThat(without.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aKeyThatMaySendNoneOfTheEventsIs403() {
        Answer answer = ingest.send(asWard(BATCH, "[" + dossier("a").replace("\"cho-quan\"", "\"hcm\"") + "]"));
        refused(403, answer);
        refused(403, ingest.send(asWard(SINGLE, dossier("a").replace("one-stop", "portal"))));
    }

    @Test
    void amongEventsOfItsOwnAKeysForeignEventsAreNamed() {
        String body = "[" + dossier("a").replace("one-stop", "portal") + "," + dossier("b") + ","
                + dossier("c").replace("\"cho-quan\"", "\"hcm\"") + "]";
        Answer answer = ingest.send(asWard(BATCH, body));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("rejected").findValuesAsText("field")).containsExactly("source", "data.unit");
        assertThat(ingest.log.ids()).containsExactly("b");
        ingest.log.clear();
    }

    @Test
    void aBodyOver8MbIs413AnnouncedOrNot() {
        byte[] large = ("[" + " ".repeat(9_000_000) + "]").getBytes(UTF_8);
        refused(413, ingest.send(ingest.post(BATCH, BodyPublishers.ofByteArray(large))));
        refused(
                413,
                ingest.send(ingest.post(BATCH, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))));
    }

    @Test
    void moreThan10000EventsAre413() {
        String body = "["
                + String.join(
                        ",", IntStream.range(0, 10_001).mapToObj(i -> "{}").toList()) + "]";
        refused(413, ingest.send(ingest.post(BATCH, body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/cloudevents",
                "application/cloudevents+xml",
                "nonsense"
            })
    void anotherContentTypeIs415(String contentType) {
        refused(415, ingest.send(ingest.post(contentType, dossier("a"))));
    }

    @Test
    void aRequestWithoutContentTypeIs415() {
        refused(
                415,
                ingest.send(ingest.request("/api/v1/events")
                        .header("Authorization", "Bearer " + KEY)
                        .POST(BodyPublishers.ofString(dossier("a")))));
    }

    @Test
    void binaryModeIs415AndSaysWhatToSend() {
        Answer answer = ingest.send(ingest.post("application/json", "{\"unit\":\"cho-quan\"}")
                .header("ce-id", "a")
                .header("ce-specversion", "1.0")
                .header("ce-type", "dossier.status.v1")
                .header("ce-source", "one-stop"));
        refused(415, answer);
        assertThat(answer.json().get("detail").textValue()).contains("binary", SINGLE);
    }

    @Test
    void compressedBodiesAre415() {
        refused(415, ingest.send(ingest.post(SINGLE, "x").header("Content-Encoding", "gzip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void otherMethodsAre405(String method) {
        Answer answer = ingest.send(ingest.request("/api/v1/events")
                .header("Authorization", "Bearer " + KEY)
                .method(method, BodyPublishers.noBody()));
        refused(405, answer);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void aKeyThatSendsTooFastIs429AndSaysWhenToComeAgain() {
        String body = "["
                + String.join(",", IntStream.range(0, 9_000).mapToObj(i -> "{}").toList()) + "]";
        assertThat(ingest.send(asWard(BATCH, body)).status()).isEqualTo(422);
        assertThat(ingest.send(asWard(BATCH, body)).status()).isEqualTo(422);
        Answer answer = ingest.send(asWard(BATCH, body));
        refused(429, answer);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(6_000, 7_100);
    }

    @Test
    void aLogOutOfReachIs503AndSaysWhenToComeAgain() {
        ingest.log.pullOut();
        Answer answer = ingest.single(dossier("a"));
        refused(503, answer);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(ingest.send(ingest.request("/actuator/health")).status()).isEqualTo(503);
        ingest.log.clear();
        assertThat(ingest.send(ingest.request("/actuator/health")).status()).isEqualTo(200);
    }

    @Test
    void theAnswerDoesNotDependOnWhatTheClientWouldLike() {
        Answer answer = ingest.send(ingest.post(SINGLE, "{}").header("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    private static HttpRequest.Builder asWard(String contentType, String body) {
        return ingest.post(contentType, body).setHeader("Authorization", "Bearer ward-key");
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("title").textValue()).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("1.001193", "cho-quan", KEY);
    }

    private static byte[] sha256(String text) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
