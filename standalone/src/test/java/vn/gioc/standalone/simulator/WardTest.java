package vn.gioc.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WardTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Instant DAY_LATER = NOON.plus(Duration.ofDays(1));

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(Wards.all(Wards.seeded(7).events(NOON, DAY_LATER)))
                .hasSizeGreaterThan(4_000)
                .isEqualTo(Wards.all(Wards.seeded(7).events(NOON, DAY_LATER)));
    }

    @Test
    void anotherSeedTellsOtherThings() {
        assertThat(Wards.all(Wards.seeded(7).events(NOON, DAY_LATER)))
                .isNotEqualTo(Wards.all(Wards.seeded(8).events(NOON, DAY_LATER)));
    }

    @Test
    void slicesPutTogetherGiveTheWhole() {
        Ward ward = Wards.seeded(7);
        List<SimulatedEvent> slices = new ArrayList<>();
        for (Instant from = NOON; from.isBefore(DAY_LATER); from = from.plus(Duration.ofHours(8))) {
            slices.addAll(Wards.all(ward.events(from, from.plus(Duration.ofHours(8)))));
        }
        assertThat(slices).isEqualTo(Wards.all(ward.events(NOON, DAY_LATER)));
    }

    @Test
    void aHistoryEndsWithWhatWasSentInIt() {
        Ward ward = Wards.seeded(7);
        List<SimulatedEvent> sent = Wards.all(ward.events(NOON, DAY_LATER));
        List<SimulatedEvent> history = Wards.all(ward.history(NOON, DAY_LATER));
        assertThat(history.subList(history.size() - sent.size(), history.size()))
                .isEqualTo(sent);
    }

    @Test
    void aHistoryGoesOnIntoTheLiveWithoutAGap() {
        Ward ward = Wards.seeded(7);
        List<SimulatedEvent> ahead = new ArrayList<>();
        var endless = ward.history(NOON, Ward.FOREVER);
        for (SimulatedEvent next = endless.next(); next.sendAt().isBefore(DAY_LATER); next = endless.next()) {
            ahead.add(next);
        }
        assertThat(ahead).isEqualTo(Wards.all(ward.history(NOON, DAY_LATER)));
    }

    @Test
    void severalEventsAMinuteAreSentEvenOnASundayNight() {
        Instant sundayNight = Instant.parse("2026-11-21T19:00:00Z");
        assertThat(Wards.all(Wards.seeded(7).events(sundayNight, sundayNight.plus(Duration.ofHours(3)))))
                .hasSizeGreaterThan(180 * 3 / 2);
    }

    @Test
    void aSundayEveningBringsInteractionsReportsAndRegistrations() {
        Instant evening = Instant.parse("2026-11-22T11:00:00Z");
        List<SimulatedEvent> sent = Wards.all(Wards.seeded(7).events(evening, evening.plus(Duration.ofHours(2))));
        assertThat(sent).extracting(SimulatedEvent::type).contains("interaction.v1", "report.status.v1");
        assertThat(sent).anyMatch(event -> event.data().contains("\"REGISTERED\""));
    }
}
