package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A person before the wall reads what a source has just sent. */
class WallEndToEndTest {
    @Test
    void aDossierJustReceivedIsReadFromTheWall() throws Exception {
        CentreProcess centre = SharedCentre.get();
        assertThat(centre.send(TestEvents.received("before-the-wall", 2, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> centre.figure("cho-quan", "dossiers.received.today") >= 2);
        try (WallBrowser wall = WallBrowser.open(centre, "/wall/cho-quan?scene=overview")) {
            String name = "dossiers.received.today";
            assertThat(wall.figures().toString()).contains(name);
            long shown = number(wall.figure(name));
            assertThat(centre.send(TestEvents.received("on-the-wall-" + shown, 3, Instant.now()))
                            .statusCode())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(number(wall.figure(name))).isEqualTo(shown + 3));
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(".", "").replaceAll("[^0-9]", ""));
    }
}
