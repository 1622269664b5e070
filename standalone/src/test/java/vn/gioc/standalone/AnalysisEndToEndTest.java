package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** An analyst opens a question, sees its rows and downloads them: the file is that of the API to the byte. */
class AnalysisEndToEndTest {
    private static final String QUESTION =
            "dataset=dossiers&unit=cho-quan&columns=code,unit,status&area=&area=kp-1" + "&lang=vi";

    @Test
    void whatIsAskedIsShownCountedAndDownloadedAsTheApiGivesIt() throws Exception {
        CentreProcess centre = SharedCentre.get();
        assertThat(centre.send(TestEvents.received("for-the-analyst", 3, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        String file = "/api/v1/exports/dossiers.csv?unit=cho-quan&columns=code,unit,status&area=&area=kp-1";
        await().atMost(Duration.ofSeconds(30)).until(() -> new String(api(centre, file)).contains("for-the-analyst"));
        Path downloads = Files.createTempDirectory("gioc-downloads");
        try (WallBrowser browser = WallBrowser.signedIn(centre)) {
            ChromeDriver driver = browser.driver();
            driver.executeCdpCommand(
                    "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
            driver.get(centre.url("/analysis?" + QUESTION).toString());
            long rows = count(browser);
            assertThat(browser.find(By.cssSelector(".row-grid vaadin-grid")).isDisplayed())
                    .isTrue();
            assertThat(rows).isEqualTo(new String(api(centre, file)).split("\r\n").length - 1L);

            browser.find(By.id("csv")).click();
            Path saved = await().atMost(Duration.ofSeconds(30)).until(() -> first(downloads), path -> path != null);
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            browser.find(By.cssSelector(".progress")).getText().contains("Đã gửi đủ"));
            assertThat(Files.readAllBytes(saved)).isEqualTo(api(centre, file));
        }
    }

    @Test
    void whatIsChosenStandsInTheAddressAndBackGoesBack() throws Exception {
        CentreProcess centre = SharedCentre.get();
        try (WallBrowser browser = WallBrowser.signedIn(centre)) {
            ChromeDriver driver = browser.driver();
            driver.get(centre.url("/analysis?" + QUESTION).toString());
            long rows = count(browser);
            driver.executeScript(
                    "arguments[0].value = 'month'; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                    browser.find(By.cssSelector("select[name=chart]")));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> driver.getCurrentUrl().contains("chart=month"));
            driver.navigate().back();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !driver.getCurrentUrl().contains("chart="));
            assertThat(count(browser)).isEqualTo(rows);
        }
    }

    private static long count(WallBrowser browser) {
        return Long.parseLong(
                browser.find(By.cssSelector("#count b[data-rows]")).getDomAttribute("data-rows"));
    }

    private static Path first(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> whole =
                    files.filter(each -> each.toString().endsWith(".csv")).toList();
            return whole.isEmpty() ? null : whole.getFirst();
        }
    }

    private static byte[] api(CentreProcess centre, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(centre.url(path).toString()))
                .header("authorization", "Bearer " + CentreProcess.READ_KEY)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
