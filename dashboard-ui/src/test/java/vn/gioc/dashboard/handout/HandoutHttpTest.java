package vn.gioc.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.domain.unit.Units;

/** The sheet over HTTP: for whoever may see the wall, and nobody else. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.admin-password=correct horse battery"})
class HandoutHttpTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Meetings meetings;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Other classes empty the table that the first start filled. */
    @BeforeEach
    void administrator() {
        TestDatabase.client()
                .sql("""
                        insert into account (username, password_hash, role, must_change, created_at)
                        values ('admin', ?, 'ADMIN', false, now())
                        on conflict (username) do update
                        set password_hash = excluded.password_hash, must_change = false""")
                .param(new BCryptPasswordEncoder().encode("correct horse battery"))
                .update();
    }

    @Test
    void whoeverSignedInGetsItAndOthersAreAskedForTheirName() throws Exception {
        Meeting meeting = meetings.begin(
                new SampleBoards()
                        .busy(Units.sample().find("cho-quan").orElseThrow(), Instant.parse("2026-11-25T07:05:23Z"), 40),
                "overview",
                "Tổng quan",
                "Phường ổn.",
                Locale.of("vi"));
        HttpResponse<byte[]> stranger = get(meeting.id().toString());
        assertThat(stranger.statusCode()).isNotEqualTo(200);
        signIn();
        HttpResponse<byte[]> sheet = get(meeting.id().toString());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(sheet.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(sheet.headers().firstValue("content-disposition").orElse("")).contains("gioc-cho-quan-");
        try (PdfReader reader = new PdfReader(sheet.body())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(get(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(get("nonsense").statusCode()).isNotEqualTo(200);
    }

    private void signIn() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=correct+horse+battery"))
                .build();
        browser.send(form, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String id) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/meeting.pdf?id=" + id))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
