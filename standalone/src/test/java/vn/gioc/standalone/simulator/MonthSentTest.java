package vn.gioc.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.TimeWindow;
import vn.gioc.domain.unit.Units;

/** A month on its way to the centre, with what goes wrong there. */
class MonthSentTest {
    @Test
    void isOfASizeThatACentreTakesInSeconds() {
        assertThat(Month.SENT).hasSizeBetween(130_000, 260_000);
    }

    @Test
    void isSentInOrderAndNeverBeforeItHappens() {
        assertThat(Month.SENT).isSortedAccordingTo(Comparator.comparing(SimulatedEvent::sendAt));
        assertThat(Month.TOLD)
                .allMatch(told -> told.event().time().isBefore(told.event().sendAt()));
    }

    @Test
    void isValidButForWhatIsWrongOnPurpose() {
        Units units = Units.sample();
        for (Month.Told told : Month.TOLD) {
            assertThat(units.knows(told.data().unit())).isTrue();
            TimeWindow.DEFAULT.check(
                    Month.header(told.event()).time(), told.event().sendAt());
        }
    }

    @Test
    void hasSomeInvalidEventsEachOfThemRefused() {
        List<SimulatedEvent> invalid = Month.SENT.stream()
                .filter(event -> event.fault() == Fault.INVALID)
                .toList();
        assertThat(invalid).hasSizeBetween(100, 500);
        for (SimulatedEvent event : invalid) {
            assertThatThrownBy(() -> {
                        TimeWindow.DEFAULT.check(Month.header(event).time(), event.sendAt());
                        Month.read(event);
                    })
                    .isInstanceOf(InvalidField.class);
        }
    }

    @Test
    void repeatsAboutOneEventInAHundredWithTheSameContent() {
        Map<String, Set<String>> contents = new HashMap<>();
        Month.SENT.forEach(event -> contents.computeIfAbsent(event.type() + event.id(), id -> new HashSet<>())
                .add(event.time() + event.data()));
        assertThat(contents.values()).allMatch(content -> content.size() == 1);
        assertThat(share(Fault.DUPLICATE)).isBetween(.005, .015);
    }

    @Test
    void isLateAndOutOfOrderHereAndThere() {
        assertThat(share(Fault.LATE)).isBetween(.003, .01);
        assertThat(share(Fault.OUT_OF_ORDER)).isBetween(.005, .02);
        assertThat(share(Fault.DELAYED)).isPositive();
        Map<String, Instant> latest = new HashMap<>();
        long overtaken = Month.SENT.stream()
                .filter(event -> event.type().equals("dossier.status.v1") && event.fault() != Fault.DUPLICATE)
                .filter(event -> latest.merge(String.valueOf(event.subject()), event.time(), MonthSentTest::later)
                        .isAfter(event.time()))
                .count();
        assertThat(overtaken).isGreaterThan(50);
    }

    @Test
    void happensAtTheCounterOnlyWhileItIsOpen() {
        Set<String> counter = Month.DOSSIERS.entrySet().stream()
                .filter(dossier ->
                        "COUNTER".equals(dossier.getValue().attributes().touchpoint()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(counter).hasSizeGreaterThan(1_000);
        List<SimulatedEvent> events = Month.TOLD.stream()
                .map(Month.Told::event)
                .filter(event -> event.type().startsWith("dossier") && counter.contains(event.subject()))
                .toList();
        assertThat(events).allMatch(event -> Wards.CALENDAR.isOpen(event.time()));
        assertThat(events)
                .filteredOn(event -> event.fault() == Fault.NONE)
                .allMatch(event -> !event.sendAt().isAfter(event.time().plusSeconds(3)));
    }

    @Test
    void leavesTheEducationSourceCutOffSinceTheTuesdayBefore() {
        assertThat(Month.SENT)
                .filteredOn(event -> event.source().equals("education"))
                .isNotEmpty()
                .allMatch(event -> event.sendAt().isBefore(Instant.parse("2026-11-17T05:00:00Z")));
    }

    private static double share(Fault fault) {
        double faulty =
                Month.SENT.stream().filter(event -> event.fault() == fault).count();
        return faulty / Month.SENT.size();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
