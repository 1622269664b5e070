package vn.gioc.dashboard.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.dashboard.reference.ReferenceRows;

/** Behind real HTTP. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.read-key=reader", "server.address=127.0.0.1"})
class DeadlineApiTest {
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");
    private static final String ASKED = "?unit=cho-quan&receivedAt=2026-11-20T18:00:00%2B07:00&limit=P1D";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceQueries references;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void lay() {
        ReferenceRows.clear();
        ReferenceRows.shipped();
        ReferenceRows.dayOff("cho-quan", "2", LATER, "2026-11-25", "TB 9");
        // The book is kept for a second: what else reads it may just have found the tables empty.
        await().until(() -> references.book().calendar("cho-quan", LATER).stream()
                .anyMatch(calendar -> calendar.versions().contains("cho-quan@2")));
    }

    @AfterEach
    void empty() {
        ReferenceRows.clear();
    }

    @Test
    void aDueDateComesWithItsSteps() throws Exception {
        JsonNode answer = json.readTree(get(ASKED).body());
        assertThat(answer.path("dueAt").asText()).isEqualTo("2026-11-25T17:00:00+07:00");
        assertThat(answer.path("dueDate").asText()).isEqualTo("2026-11-25");
        assertThat(answer.path("byInstant").asBoolean()).isFalse();
        assertThat(answer.path("provisional").asBoolean()).isFalse();
        assertThat(answer.path("calendars").get(0).asText()).isEqualTo("vn@civil-service-2026.1");
        assertThat(answer.path("why").findValuesAsText("step"))
                .containsExactly("COUNTED_ON", "RECEIVED", "MOVED", "DAY_ZERO", "SKIPPED", "COUNTED_DAY", "DUE");
        assertThat(answer.path("why").get(4).path("notice").asText()).isEqualTo("Nghị quyết 28/2026/QH16");
        assertThat(answer.path("why").get(4).path("text").asText())
                .isEqualTo("Thứ Ba 24/11/2026: ngày nghỉ, Nghị quyết 28/2026/QH16.");
    }

    @Test
    void theTextsAreInTheLanguageAskedFor() throws Exception {
        assertThat(json.readTree(get(ASKED + "&lang=en").body())
                        .path("why")
                        .get(5)
                        .path("text")
                        .asText())
                .isEqualTo("Wednesday 25/11/2026: working day 1.");
    }

    @Test
    void withAtTheCalendarInForceThenCounts() throws Exception {
        JsonNode answer =
                json.readTree(get(ASKED + "&at=2040-01-01T07:00:00%2B07:00").body());
        assertThat(answer.path("dueDate").asText()).isEqualTo("2026-11-26");
        assertThat(answer.path("calendars").get(0).asText()).isEqualTo("cho-quan@2");
    }

    @Test
    void anHourLimitAndAYearNotAnnounced() throws Exception {
        JsonNode answer = json.readTree(get("?unit=an-dong&receivedAt=2026-12-31T16:30:00%2B07:00&limit=PT1H")
                .body());
        assertThat(answer.path("dueAt").asText()).isEqualTo("2027-01-01T07:30:00+07:00");
        assertThat(answer.path("byInstant").asBoolean()).isTrue();
        assertThat(answer.path("provisional").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            ?receivedAt=2026-11-20T18:00:00Z&limit=P1D,                        400, unit is required
            ?unit=nowhere&receivedAt=2026-11-20T18:00:00Z&limit=P1D,           404, no such unit
            ?unit=cho-quan&limit=P1D,                                          400, receivedAt is required
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00&limit=P1D,           400, receivedAt is not a moment
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00Z,                    400, limit is neither
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00Z&limit=5,            400, limit is neither
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00Z&limit=P1001D,       400, limit is longer
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00Z&limit=P1D&at=now,   400, at is not a moment
            ?unit=cho-quan&receivedAt=2026-11-20T18:00:00Z&limit=P1D&lang=fr,  400, lang is neither
            """)
    void whatCannotBeAnsweredIsSaidByName(String asked, int status, String detail) throws Exception {
        HttpResponse<String> answer = get(asked);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).path("detail").asText()).startsWith(detail);
    }

    private HttpResponse<String> get(String asked) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/deadlines" + asked))
                        .header("Authorization", "Bearer reader")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
