package vn.gioc.dashboard.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.gioc.domain.catalog.Catalog;

/** The thread that looks for edits: what nobody expects neither ends it nor stays unsaid. */
class CatalogWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The JDK's client refuses such an address by an exception that the watch doesn't know. */
    private static final URI NO_DOOR = URI.create("mailto:door@example.vn");

    @TempDir
    Path folder;

    private Path file;
    private @Nullable CatalogWatch watch;

    @BeforeEach
    void begin() throws IOException {
        ReferenceRows.clear();
        file = Files.write(folder.resolve("catalog.json"), JSON.writeValueAsBytes(content("1")));
    }

    @AfterEach
    void end() {
        if (watch != null) {
            watch.stop();
        }
        ReferenceRows.clear();
    }

    @Test
    void aLookThatFailsUnexpectedlyIsShownAndTriedAgain() throws IOException {
        CatalogWatch watching = started(file, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(health(watching)).as("it has only begun").isEqualTo(Status.UP);
        ObjectNode edited = content("2");
        Files.write(file, JSON.writeValueAsBytes(edited));
        await().until(() -> health(watching).equals(Status.DOWN));
        assertThat(watching.isRunning()).isTrue();
        // Another server of the centre has laid the same edit down.
        ReferenceRows.catalog(new LaidDown("CATALOG", "ward", edited).id(), NOW, "2", edited);
        await().until(() -> health(watching).equals(Status.UP));
    }

    @Test
    void aWatchThatDiedIsNoGoodHealth() throws IOException {
        Clock broken = new Clock() {
            private boolean begun;

            @Override
            public Instant instant() {
                if (begun && Thread.currentThread().getName().equals("catalog")) {
                    throw new StackOverflowError("for a test");
                }
                begun = true;
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        CatalogWatch watching = started(file, broken);
        await().until(() -> health(watching).equals(Status.DOWN));
    }

    @Test
    void aWatchThatWasStoppedIsNoGoodHealthAndOneWithoutAFileIs() {
        CatalogWatch watching = started(file, Clock.fixed(NOW, ZoneOffset.UTC));
        watching.stop();
        assertThat(health(watching)).isEqualTo(Status.DOWN);
        CatalogWatch without = started(null, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(health(without)).isEqualTo(Status.UP);
        assertThat(without.lastLook()).isEmpty();
    }

    private CatalogWatch started(@Nullable Path catalog, Clock clock) {
        ReferenceSettings settings = new ReferenceSettings(null, catalog, null, null, NO_DOOR, "own");
        CatalogWatch made =
                new CatalogWatch(new EventDoor(settings, clock), settings, ReferenceRows.queries(clock), clock);
        made.start();
        watch = made;
        return made;
    }

    private static Status health(CatalogWatch watching) {
        return new CatalogHealthIndicator(watching).health().getStatus();
    }

    private static ObjectNode content(String version) throws IOException {
        ObjectNode content = (ObjectNode) JSON.readTree(
                Objects.requireNonNull(Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json")));
        return content.put("version", version);
    }
}
