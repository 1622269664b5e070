package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The app on a phone, opened where the centre can't be reached: the last figures, their time, and that they are not live. */
class PhoneOfflineEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAST = "return localStorage.getItem('gioc-last')";
    private static final String ROWS = """
            return [...document.querySelectorAll(arguments[0])].map(row =>
              [(row.querySelector('.title') ?? row.querySelector('span')).firstChild.textContent, row.querySelector('b').textContent].join(': '));
            """;

    private final CentreProcess centre = SharedCentre.get();
    private Wire wire;
    private WallBrowser phone;

    @BeforeEach
    void open() throws Exception {
        assertThat(centre.send(TestEvents.received("phone-offline", 2, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> centre.figure("cho-quan", "dossiers.open") >= 2);
        wire = Wire.to(centre);
        phone = WallBrowser.unknown();
        phone.becomePhone();
        phone.signIn(wire.url("/login"));
    }

    @AfterEach
    void close() throws Exception {
        phone.close();
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLastFiguresAreThereMarkedAsNotLiveUntilTheCentreIsBack(boolean nobodyAnswers) throws Exception {
        phone.driver().get(wire.url("/?unit=cho-quan&lang=vi"));
        phone.find(By.cssSelector(".page-view .wrong .count"));
        phone.awaitWorker();
        await().atMost(PATIENCE).until(() -> phone.driver().executeScript(LAST) != null);
        Object shown = phone.driver().executeScript(ROWS, ".page-view .wrong:not(.walls)");
        assertThat((List<?>) shown).hasSize(5);
        if (nobodyAnswers) {
            wire.gone(true);
        } else {
            wire.cut(true);
        }
        phone.driver().get(wire.url("/?unit=cho-quan"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(phone.text())
                        .contains("Không nối được với trung tâm", "Không phải số liệu lúc này", "phút trước"));
        assertThat(phone.text()).containsPattern("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
        assertThat(phone.driver().executeScript(ROWS, "#rows li")).isEqualTo(shown);
        looksAsItShould();
        wire.cut(false);
        wire.gone(false);
        phone.find(By.cssSelector(".page-view .wrong .count"));
    }

    @Test
    void onlyNamesCountsAndTheirTimeAreKept() throws Exception {
        phone.driver().get(wire.url("/?unit=cho-quan&lang=en"));
        phone.find(By.cssSelector(".page-view .wrong .count"));
        await().atMost(PATIENCE).until(() -> phone.driver().executeScript(LAST) != null);
        String last = String.valueOf(phone.driver().executeScript(LAST));
        JsonNode kept = JsonMapper.builder().build().readTree(last);
        assertThat(kept.fieldNames()).toIterable().containsExactlyInAnyOrder("lang", "unit", "moment", "at", "rows");
        assertThat(kept.path("lang").asText()).isEqualTo("en");
        assertThat(Duration.between(Instant.ofEpochMilli(kept.path("moment").asLong()), Instant.now())
                        .abs())
                .isLessThan(Duration.ofSeconds(30));
        assertThat(kept.path("rows"))
                .allSatisfy(row -> assertThat(row.path(1).asText()).matches("[0-9.,]+|–"));
        assertThat(last).doesNotContain("phone-offline");
    }

    private void looksAsItShould() throws Exception {
        for (boolean dark : new boolean[] {true, false}) {
            phone.dark(dark);
            assertThat(Axe.violations(phone)).isEmpty();
            phone.screenshot(Path.of("target/offline-" + (dark ? "dark" : "light") + ".png"));
        }
        assertThat(phone.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
    }
}
