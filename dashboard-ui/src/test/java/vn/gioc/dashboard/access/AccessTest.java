package vn.gioc.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.figure.DossierMeasure;

/** The whole module behind real HTTP. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.read-key=reader", "gioc.admin-password=correct horse battery"})
class AccessTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Walls walls;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient client;

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void fill() {
        TestDatabase.client()
                .sql("truncate wall, dossier_flow, dossier_total_flow")
                .update();
        FlowRows.insert(List.of(
                new FlowRows.Moved(
                        clock.instant(), "cho-quan", DossierMeasure.RECEIVED, 1, "1.001193", "ONLINE", "kp-1"),
                new FlowRows.Moved(
                        clock.instant(), "cho-quan", DossierMeasure.RECEIVED, 1, "9.000000", "POST", "kp-1")));
        TestDatabase.flushed(1, 7, clock.instant());
    }

    @Test
    void withoutAKeyNothingIsReadAndAWrongKeyIsRefused() throws Exception {
        HttpResponse<String> none = get("/api/v1/units", null);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(get("/api/v1/units", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/units/cho-quan/snapshot", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void aReaderMayReadAndMayNotChangeAnything() throws Exception {
        JsonNode units = json.readTree(get("/api/v1/units", "reader").body());
        assertThat(units.findValuesAsText("unit")).contains("cho-quan", "hcm");
        HttpRequest post = request("/api/v1/units", "reader")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(browser.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSnapshotHasTheShapeOfTheContract() throws Exception {
        JsonNode snapshot =
                json.readTree(get("/api/v1/units/cho-quan/snapshot", "reader").body());
        assertThat(snapshot.get("unit").asText()).isEqualTo("cho-quan");
        assertThat(snapshot.get("at").asText()).endsWith("+07:00");
        assertThat(snapshot.get("seq").asLong()).isEqualTo(7);
        JsonNode open = snapshot.get("figures").get("dossiers.open");
        assertThat(open.get("value").isNumber()).isTrue();
        assertThat(open.get("value").asLong()).isEqualTo(2);
        assertThat(open.get("asOf").asText()).endsWith("+07:00");
        assertThat(open.has("stale")).isTrue();
        assertThat(open.has("source")).isTrue();
        assertThat(open.has("parts")).isFalse();
        assertThat(snapshot.get("figures").get("indicators.dengue-cases").has("suppressed"))
                .isTrue();
        assertThat(snapshot.get("sources").findValuesAsText("name")).contains("one-stop");
        JsonNode parts = json.readTree(get("/api/v1/units/cho-quan/snapshot?by=procedure", "reader")
                        .body())
                .at("/figures/dossiers.received.today/parts");
        assertThat(parts.findValuesAsText("key")).containsExactly("1.001193", "khac");
    }

    @Test
    void whatCannotBeAnsweredIsSaidAsTheContractSays() throws Exception {
        assertThat(get("/api/v1/units/nowhere/snapshot", "reader").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/units/cho-quan/snapshot?by=colour", "reader").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/units/cho-quan/snapshot?from=2026-13-01", "reader")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/units/cho-quan/snapshot?at=2026-11-22T10:00:00", "reader")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> later = get("/api/v1/units/cho-quan/snapshot?at=2100-01-01T00:00:00Z", "reader");
        assertThat(later.statusCode()).isEqualTo(425);
        assertThat(later.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(get("/api/v1/units/cho-quan/snapshot?asOf=2100-01-01T00:00:00Z", "reader")
                        .statusCode())
                .isEqualTo(425);
    }

    @Test
    void theDescriptionOfTheApiNamesEveryFigure() throws Exception {
        String text = json.readTree(get("/api/openapi.json", null).body())
                .at("/info/description")
                .asText();
        assertThat(text).contains("`dossiers.carriedIn.<period>`", "`reports.dueSoon`", "`indicators.<code>`");
        assertThat(get("/actuator/health", null).body()).contains("alerts", "catalog", "database", "delivery", "jobs");
        assertThat(get("/actuator/prometheus", null).body())
                .contains("gioc_open_screens", "gioc_push_latency", "gioc_job_lag_seconds", "gioc_feed_rebuild");
    }

    @Test
    void aScreenIsPairedByItsCodeAndItsCookieOpensOneWallUntilItIsRevoked() throws Exception {
        get("/wall", null);
        HttpCookie cookie = cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(WallCookieFilter.COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        Walls.Wall waiting = walls.authenticate(cookie.getValue()).orElseThrow();
        assertThat(waiting.unit()).isNull();
        String code = walls.beginPairing(waiting.id()).orElseThrow().code();
        assertThat(code).hasSize(8);
        assertThat(walls.pair("AAAAAAAA", "cho-quan", "admin")).isEqualTo(Walls.Paired.WRONG_CODE);
        assertThat(walls.pair(code, "nowhere", "admin")).isEqualTo(Walls.Paired.UNKNOWN_UNIT);
        String typed = code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4);
        assertThat(walls.pair(typed, "cho-quan", "admin")).isEqualTo(Walls.Paired.PAIRED);
        assertThat(walls.authenticate(cookie.getValue())).map(Walls.Wall::unit).hasValue("cho-quan");
        assertThat(walls.list()).extracting(Walls.Wall::id).containsExactly(waiting.id());
        assertThat(walls.seen(waiting.id())).isTrue();
        assertThat(walls.turns(waiting.id())).isEqualTo(WallTurns.HOUSE);
        WallTurns own = new WallTurns(java.util.List.of("alerts", "overview"), 45);
        walls.arrange(waiting.id(), own);
        assertThat(walls.turns(waiting.id())).isEqualTo(own);
        assertThat(get("/api/v1/units", null).statusCode())
                .as("a wall is no reader")
                .isEqualTo(401);
        walls.revoke(waiting.id());
        assertThat(walls.authenticate(cookie.getValue())).isEmpty();
        assertThat(walls.seen(waiting.id())).isFalse();
        assertThat(walls.beginPairing(waiting.id())).isEmpty();
    }

    @Test
    void theTokenIsNotInTheDatabase() throws Exception {
        get("/wall/cho-quan", null);
        String token = cookies.getCookieStore().getCookies().get(0).getValue();
        assertThat(client.sql("select to_jsonb(wall)::text from wall")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void anExpiredCodePairsNothingAndIsRenewed() throws Exception {
        UUID wall = walls.begin().orElseThrow().wall();
        String old = walls.beginPairing(wall).orElseThrow().code();
        client.sql("update wall set code_expires = code_expires - interval '16 minutes'")
                .update();
        assertThat(walls.pair(old, "cho-quan", "another")).isEqualTo(Walls.Paired.WRONG_CODE);
        Walls.Pairing renewed = walls.beginPairing(wall).orElseThrow();
        assertThat(renewed.code()).isNotEqualTo(old);
        assertThat(walls.pair(renewed.code(), "cho-quan", "another")).isEqualTo(Walls.Paired.PAIRED);
    }

    @Test
    void nobodyGuessesCodesForLong() {
        List<Walls.Paired> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(walls.pair("AAAAAAA" + "ACDEFGHJKMNP".charAt(i), "cho-quan", "guesser"));
        }
        assertThat(answers.subList(0, 10)).containsOnly(Walls.Paired.WRONG_CODE);
        assertThat(answers.subList(10, 12)).containsOnly(Walls.Paired.TOO_MANY_ATTEMPTS);
    }

    @Test
    void theAdministratorSignsInAndReadsWithTheSessionAndWrongPasswordsDoNot() throws Exception {
        assertThat(signIn("wrong").headers().firstValue("location").orElse("")).contains("error");
        assertThat(get("/api/v1/units", null).statusCode()).isEqualTo(401);
        assertThat(signIn("correct horse battery")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .doesNotContain("error");
        assertThat(get("/api/v1/units", null).statusCode()).isEqualTo(200);
        assertThat(cookies.getCookieStore().getCookies())
                .allMatch(HttpCookie::isHttpOnly)
                .hasSize(1);
    }

    private HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        HttpRequest form = request("/login", null)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=" + password.replace(' ', '+')))
                .build();
        return browser.send(form, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return browser.send(request(path, key).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        Optional.ofNullable(key).ifPresent(each -> request.header("authorization", "Bearer " + each));
        return request;
    }
}
