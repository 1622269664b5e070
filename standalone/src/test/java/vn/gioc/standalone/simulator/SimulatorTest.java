package vn.gioc.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;

class SimulatorTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Wards.NOW);

    @Test
    void aHistoryArrivesWholeThoughTheCentreIsBusyAtFirst() throws Exception {
        try (FlakyCentre centre = new FlakyCentre(0, 503, 429, 500);
                Simulator simulator = simulator(centre.address())) {
            Sent sent = simulator.sendHistory(TWO_HOURS);
            List<SimulatedEvent> told =
                    Wards.all(Wards.seeded(7).history(Wards.NOW.minus(TWO_HOURS), Wards.NOW.plusMillis(1)));
            assertThat(sent).isEqualTo(new Sent(told.size(), told.size(), 0));
            assertThat(centre.taken)
                    .extracting(event -> event.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            told.stream().map(SimulatedEvent::id).toList());
            assertThat(centre.keys).containsOnly("Bearer demo");
            assertThat(centre.contentTypes).allMatch(type -> type.startsWith("application/cloudevents-batch+json"));
        }
    }

    @Test
    void eventsAreCloudEventsWithTheirDataAsAnObject() throws Exception {
        try (FlakyCentre centre = new FlakyCentre(0);
                Simulator simulator = simulator(centre.address())) {
            simulator.sendHistory(TWO_HOURS);
            for (JsonNode event : centre.taken) {
                assertThat(event.path("specversion").asText()).isEqualTo("1.0");
                assertThat(event.path("data").isObject()).isTrue();
                OffsetDateTime.parse(event.path("time").asText());
                assertThat(event.has("subject"))
                        .isEqualTo(!event.path("type").asText().equals("interaction.v1"));
            }
        }
    }

    @Test
    void aCentreThatIsNotThereYetIsWaitedFor() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Simulator simulator = simulator(URI.create("http://127.0.0.1:" + port))) {
            CompletableFuture<Sent> sent = CompletableFuture.supplyAsync(() -> history(simulator));
            await().pollDelay(Duration.ofMillis(200)).until(() -> !sent.isDone());
            try (FlakyCentre centre = new FlakyCentre(port)) {
                await().atMost(Duration.ofSeconds(30)).until(sent::isDone);
                assertThat(sent.join().accepted()).isEqualTo(centre.taken.size());
            }
        }
    }

    @Test
    void aWrongKeyIsToldAtOnce() throws Exception {
        try (FlakyCentre centre = new FlakyCentre(0, 401, 401, 401, 401);
                Simulator simulator = simulator(centre.address())) {
            assertThatThrownBy(() -> simulator.sendHistory(TWO_HOURS)).hasMessageContaining("401");
        }
    }

    @Test
    void itLivesOnWhereTheHistoryEnded() throws Exception {
        try (FlakyCentre centre = new FlakyCentre(0);
                Simulator simulator = simulator(centre.address())) {
            simulator.sendHistory(TWO_HOURS);
            int history = centre.taken.size();
            simulator.run();
            Instant later = Wards.NOW.plus(Duration.ofMinutes(10));
            List<String> next = Wards.all(Wards.seeded(7).events(Wards.NOW.plusMillis(1), later.plusMillis(1))).stream()
                    .map(SimulatedEvent::id)
                    .toList();
            assertThat(next).hasSizeGreaterThan(15);
            now.set(later);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(centre.taken.stream()
                                    .skip(history)
                                    .map(event -> event.path("id").asText()))
                            .containsExactlyElementsOf(next));
        }
    }

    @Test
    void closingEndsWaitingForACentreThatNeverComes() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Simulator simulator = simulator(URI.create("http://127.0.0.1:" + port));
        CompletableFuture<Sent> sent = CompletableFuture.supplyAsync(() -> history(simulator));
        await().pollDelay(Duration.ofMillis(200)).until(() -> !sent.isDone());
        simulator.close();
        await().atMost(Duration.ofSeconds(30)).until(sent::isCompletedExceptionally);
    }

    private static Sent history(Simulator simulator) {
        try {
            return simulator.sendHistory(TWO_HOURS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Simulator simulator(URI centre) {
        return new Simulator(centre, "demo", clock(), Units.sample(), Catalog.sample(), Wards.CALENDAR, 7);
    }

    /** Shows what the test sets. */
    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
