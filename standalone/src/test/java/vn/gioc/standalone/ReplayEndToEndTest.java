package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import vn.gioc.domain.figure.Zone;

/** A person before the wall sees a day of the past run, can't take it for now, and goes back by a key. */
class ReplayEndToEndTest {
    private static final String RECEIVED = "dossiers.received.today";

    @Test
    void aPastDayRunsOnTheWallMarkedAsPastAndAKeyLeadsBackToNow() throws Exception {
        CentreProcess centre = SharedCentre.get();
        LocalDate day = Zone.dateOf(Instant.now()).minusDays(41);
        send(centre, TestEvents.received("replayed-early", 2, at(day, 9, 30)));
        send(centre, TestEvents.received("replayed-later", 5, at(day, 11, 0)));
        await().atMost(Duration.ofSeconds(30)).until(() -> centre.figure("cho-quan", "dossiers.received.total") >= 7);
        String address = "/wall/cho-quan?scene=dossiers&speed=600&replay=" + day + "T10:00";
        try (WallBrowser wall = WallBrowser.open(centre, address + "&paused")) {
            assertThat(wall.figure(RECEIVED))
                    .as("what came an hour later is not in it")
                    .startsWith("2");
            assertThat(wall.find(By.cssSelector(".replay-banner")).getText())
                    .contains("PHÁT LẠI")
                    .contains(String.format("%1$td/%1$tm/%1$tY 10:00", day));
            assertThat(wall.find(By.cssSelector(".foot")).isDisplayed()).isFalse();
            assertThat(wall.saysItIsStale()).isFalse();
            assertThat(wall.text()).contains("Phát lại không liệt kê từng hồ sơ");
            wall.find(By.cssSelector(".replay .play")).click();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(wall.figure(RECEIVED)).startsWith("7"));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(wall.driver().getCurrentUrl()).contains("replay=" + day + "T1"));
            new Actions(wall.driver()).sendKeys("r").perform();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                assertThat(wall.driver().findElements(By.cssSelector(".replay-banner")))
                        .isEmpty();
                assertThat(wall.driver().getCurrentUrl())
                        .doesNotContain("replay")
                        .contains("scene=dossiers");
                assertThat(wall.find(By.cssSelector(".foot")).isDisplayed()).isTrue();
            });
        }
    }

    private static void send(CentreProcess centre, String events) throws Exception {
        assertThat(centre.send(events).statusCode()).isEqualTo(202);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Zone.ID).toInstant();
    }
}
