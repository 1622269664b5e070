package vn.gioc.standalone.simulator;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.dossier.Stage;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.TimeWindow;
import vn.gioc.domain.interaction.AgeBand;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;
import vn.gioc.domain.unit.Units;

/** A month of the ward, up to a Sunday evening. */
class MonthTest {
    private static final List<SimulatedEvent> SENT =
            Wards.all(Wards.seeded(20_261_122).history(Wards.MONTH_AGO, Wards.NOW));
    private static final List<SimulatedEvent> COUNTED = Wards.counted(SENT);
    private static final Map<String, Dossier> DOSSIERS = dossiers();

    @Test
    void isOfASizeThatASecondOrTwoCanTake() {
        assertThat(SENT).hasSizeBetween(130_000, 260_000);
    }

    @Test
    void isSentInOrderAndNeverBeforeItHappens() {
        assertThat(SENT).isSortedAccordingTo(Comparator.comparing(SimulatedEvent::sendAt));
        assertThat(COUNTED).allMatch(event -> event.time().isBefore(event.sendAt()));
    }

    @Test
    void isValidButForWhatIsWrongOnPurpose() {
        Units units = Units.sample();
        for (SimulatedEvent event : COUNTED) {
            assertThat(units.knows(read(event).unit())).isTrue();
            TimeWindow.DEFAULT.check(header(event).time(), event.sendAt());
        }
    }

    @Test
    void hasSomeInvalidEventsEachOfThemRefused() {
        List<SimulatedEvent> invalid =
                SENT.stream().filter(event -> event.fault() == Fault.INVALID).toList();
        assertThat(invalid).hasSizeBetween(100, 500);
        for (SimulatedEvent event : invalid) {
            assertThatThrownBy(() -> {
                        TimeWindow.DEFAULT.check(header(event).time(), event.sendAt());
                        read(event);
                    })
                    .isInstanceOf(InvalidField.class);
        }
    }

    @Test
    void repeatsAboutOneEventInAHundredWithTheSameContent() {
        Map<String, Set<String>> contents = new HashMap<>();
        SENT.forEach(event -> contents.computeIfAbsent(event.type() + event.id(), id -> new HashSet<>())
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
        long overtaken = SENT.stream()
                .filter(event -> event.type().equals("dossier.status.v1") && event.fault() != Fault.DUPLICATE)
                .filter(event -> latest.merge(String.valueOf(event.subject()), event.time(), MonthTest::later)
                        .isAfter(event.time()))
                .count();
        assertThat(overtaken).isGreaterThan(50);
    }

    @Test
    void happensAtTheCounterOnlyWhileItIsOpen() {
        Set<String> counter = DOSSIERS.entrySet().stream()
                .filter(dossier ->
                        "COUNTER".equals(dossier.getValue().attributes().touchpoint()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(counter).hasSizeGreaterThan(1_000);
        assertThat(COUNTED)
                .filteredOn(event -> event.type().startsWith("dossier") && counter.contains(event.subject()))
                .allMatch(event -> open(event.time()))
                .filteredOn(event -> event.fault() == Fault.NONE)
                .allMatch(event -> open(event.sendAt().minusSeconds(3)) || open(event.sendAt()));
    }

    @Test
    void comesThroughTheTouchpointsByTheirShares() {
        Map<String, Long> shares = DOSSIERS.values().stream()
                .collect(groupingBy(
                        dossier -> String.valueOf(dossier.attributes().touchpoint()), Collectors.counting()));
        double all = DOSSIERS.size();
        assertThat(shares.get("COUNTER") / all).isBetween(.24, .36);
        assertThat(shares.get("POSTAL_AGENT") / all).isBetween(.02, .08);
        assertThat(shares.get("NATIONAL_PORTAL") / all).isBetween(.3, .45);
        assertThat(shares.get("MINI_APP") / all).isBetween(.09, .18);
    }

    @Test
    void reachesPeopleFrom45WithAboutAQuarterOfMiniAppVisits() {
        List<InteractionHappened> visits = data(InteractionHappened.class).stream()
                .filter(each -> each.touchpoint().equals("MINI_APP") && each.ageBand() != null)
                .toList();
        double from45 = visits.stream()
                .filter(each -> each.ageBand() == AgeBand.FROM_45)
                .count();
        assertThat(from45 / visits.size()).isBetween(.22, .28);
    }

    @Test
    void answersMostQuestions() {
        List<InteractionHappened> questions = data(InteractionHappened.class).stream()
                .filter(each -> each.kind().equals("QUESTION"))
                .toList();
        double answered = questions.stream()
                .filter(each -> InteractionHappened.ANSWERED.equals(each.outcome()))
                .count();
        assertThat(answered / questions.size()).isBetween(.84, .88);
    }

    @Test
    void leavesSomeDossiersOverdueAndMostOnTime() {
        long overdue = DOSSIERS.values().stream()
                .filter(dossier -> dossier.stage() == Stage.OPEN || dossier.stage() == Stage.PAUSED)
                .filter(dossier ->
                        dossier.overdueFrom() != null && !dossier.overdueFrom().isAfter(Wards.NOW))
                .count();
        assertThat(overdue).isBetween(5L, 30L);
        Map<Timeliness, Long> ends = DOSSIERS.values().stream()
                .filter(dossier -> dossier.timeliness() != null)
                .collect(groupingBy(Dossier::timeliness, Collectors.counting()));
        double late = ends.get(Timeliness.LATE);
        double done = ends.values().stream().mapToLong(Long::longValue).sum();
        assertThat(1 - late / done).isBetween(.94, .99);
        assertThat(ends.get(Timeliness.EARLY) / done).isGreaterThan(.6);
    }

    @Test
    void hasEveryKindOfEventOfADossier() {
        assertThat(data(DossierStatusChanged.class))
                .extracting(DossierStatusChanged::status)
                .contains(DossierStatus.values());
    }

    @Test
    void beginsEveryDossierAtItsBeginning() {
        Map<String, Instant> late = COUNTED.stream()
                .filter(event -> event.fault() != Fault.NONE && event.type().startsWith("dossier"))
                .collect(Collectors.toMap(
                        event -> String.valueOf(event.subject()), SimulatedEvent::time, MonthTest::later));
        long headless = timelines().entrySet().stream()
                .filter(dossier -> dossier.getValue().stream()
                        .noneMatch(event -> event.data() instanceof DossierStatusChanged changed
                                && (changed.status() == DossierStatus.RECEIVED
                                        || changed.status() == DossierStatus.REGISTERED)))
                .filter(dossier -> !late.containsKey(dossier.getKey()))
                .filter(dossier -> dossier.getValue().getFirst().time().isBefore(Wards.NOW.minus(Duration.ofDays(4))))
                .count();
        assertThat(headless).isZero();
    }

    @Test
    void resolvesMostReportsInTimeAndLeavesSomeOverdue() {
        Map<String, List<ReportEvent>> events = new HashMap<>();
        COUNTED.stream()
                .filter(event -> event.type().equals("report.status.v1"))
                .forEach(event -> events.computeIfAbsent(event.subject(), code -> new java.util.ArrayList<>())
                        .add(new ReportEvent(
                                event.time(), event.source(), event.id(), (ReportStatusChanged) read(event))));
        List<Report> reports = events.values().stream()
                .map(each -> ReportTimeline.of(each, Wards.CALENDAR))
                .toList();
        assertThat(reports).hasSizeBetween(900, 1_800);
        long overdue = reports.stream()
                .filter(report ->
                        report.overdueFrom() != null && !report.overdueFrom().isAfter(Wards.NOW))
                .count();
        assertThat(overdue).isBetween(1L, 20L);
        double late = reports.stream()
                .filter(report -> report.timeliness() == Timeliness.LATE)
                .count();
        double done =
                reports.stream().filter(report -> report.timeliness() != null).count();
        assertThat(late / done).isBetween(.01, .12);
    }

    @Test
    void tellsEveryIndicatorOfTheCatalogForEachWard() {
        Set<String> told = COUNTED.stream()
                .filter(event -> event.type().equals("indicator.value.v1"))
                .map(event -> event.subject() + " " + read(event).unit())
                .collect(Collectors.toSet());
        assertThat(told)
                .containsAll(Catalog.sample().indicators().stream()
                        .map(Indicator::code)
                        .flatMap(code -> java.util.stream.Stream.of(code + " cho-quan", code + " an-dong"))
                        .toList());
    }

    private static double share(Fault fault) {
        return (double) SENT.stream().filter(event -> event.fault() == fault).count() / SENT.size();
    }

    private static boolean open(Instant moment) {
        return Wards.CALENDAR.isOpen(moment);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static <T extends EventData> List<T> data(Class<T> kind) {
        return COUNTED.stream()
                .map(MonthTest::read)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Map<String, List<DossierEvent>> timelines() {
        return COUNTED.stream()
                .filter(event -> event.type().startsWith("dossier"))
                .collect(groupingBy(
                        event -> String.valueOf(event.subject()),
                        Collectors.mapping(
                                event -> new DossierEvent(event.time(), event.source(), event.id(), read(event)),
                                Collectors.toList())));
    }

    private static Map<String, Dossier> dossiers() {
        Map<String, Dossier> told = new HashMap<>();
        timelines()
                .forEach((code, events) ->
                        DossierTimeline.of(events, Wards.CALENDAR).ifPresent(dossier -> told.put(code, dossier)));
        return told;
    }

    private static EventData read(SimulatedEvent event) {
        return EventDataReader.read(type(event), event.data().getBytes(StandardCharsets.UTF_8));
    }

    private static EventHeader header(SimulatedEvent event) {
        String subject = event.subject() == null ? "" : event.subject();
        return new EventHeader(type(event), event.source(), event.id(), subject, event.time());
    }

    private static EventType type(SimulatedEvent event) {
        return EventType.ofWireName(event.type()).orElseThrow();
    }
}
