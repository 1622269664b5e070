package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;

/** The database is gone for a minute while events keep coming: none is lost, none counts twice, the screens say it. */
class DatabaseOutageEndToEndTest {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("gioc.test.outage", 20));

    @TempDir
    Path folder;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean(true);

    @Test
    void ingestKeepsAcceptingTheScreensSaySoAndAllCatchesUp() throws Exception {
        try (DataFolder data = DataFolder.open(folder.resolve("database"), DataFolder.Use.OWN);
                EmbeddedDatabase database = EmbeddedDatabase.in(data);
                ExecutorService sender = Executors.newSingleThreadExecutor()) {
            database.start();
            try (CentreProcess centre = CentreProcess.start(
                            folder.resolve("centre"),
                            Map.of(
                                    "GIOC_DATABASE_URL", database.url(),
                                    "GIOC_DATABASE_USER", database.user(),
                                    "GIOC_DATABASE_PASSWORD", database.password()));
                    WallBrowser wall = WallBrowser.open(centre, "/wall/cho-quan?scene=dossiers")) {
                Future<?> load = sender.submit(() -> send(centre));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> centre.figure("cho-quan", "dossiers.received.total") > 100);
                await().atMost(Duration.ofSeconds(30)).until(() -> !wall.saysItIsStale());
                int before = accepted.get();
                database.close();
                Instant gone = Instant.now();
                await().atMost(Duration.ofSeconds(15)).until(wall::saysItIsStale);
                await().atMost(OUTAGE.plusSeconds(30)).until(() -> Instant.now().isAfter(gone.plus(OUTAGE)));
                assertThat(accepted.get()).isGreaterThan(before + 100);
                assertThat(wall.saysItIsStale()).isTrue();
                database.start();
                await().atMost(Duration.ofSeconds(60)).until(() -> !wall.saysItIsStale());
                sending.set(false);
                load.get(60, TimeUnit.SECONDS);
                assertThat(refused.get()).isZero();
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(centre.figure("cho-quan", "dossiers.received.total"))
                                .isEqualTo(accepted.get()));
                JsonNode recount = JsonMapper.builder()
                        .build()
                        .readTree(centre.get("/api/v1/reconciliation?unit=cho-quan")
                                .body());
                assertThat(recount.path("agrees").asBoolean())
                        .as(recount.toString())
                        .isTrue();
            }
        }
    }

    /** Batches of ten, about ten a second, until told to stop. */
    private void send(CentreProcess centre) {
        for (int batch = 0; sending.get(); batch++) {
            try {
                HttpResponse<String> answer = centre.send(TestEvents.received("o" + batch, 10, Instant.now()));
                if (answer.statusCode() == 202) {
                    accepted.addAndGet(JsonMapper.builder()
                            .build()
                            .readTree(answer.body())
                            .path("accepted")
                            .asInt());
                } else {
                    refused.incrementAndGet();
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
