package vn.gioc.standalone.simulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.interaction.AgeBand;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.report.Report;

/** A month as the centre's own rules tell it. */
class MonthToldTest {
    @Test
    void dossiersComeThroughTheTouchpointsByTheirShares() {
        Map<String, Long> counts = Month.DOSSIERS.values().stream()
                .collect(groupingBy(
                        dossier -> String.valueOf(dossier.attributes().touchpoint()), counting()));
        double all = Month.DOSSIERS.size();
        assertThat(counts.get("COUNTER") / all).isBetween(.24, .36);
        assertThat(counts.get("POSTAL_AGENT") / all).isBetween(.02, .08);
        assertThat(counts.get("NATIONAL_PORTAL") / all).isBetween(.3, .45);
        assertThat(counts.get("MINI_APP") / all).isBetween(.09, .18);
    }

    @Test
    void aboutAQuarterOfMiniAppVisitsAreOfPeopleFrom45() {
        List<InteractionHappened> visits = Month.data(InteractionHappened.class).stream()
                .filter(each -> each.touchpoint().equals("MINI_APP") && each.ageBand() != null)
                .toList();
        double from45 = visits.stream()
                .filter(each -> each.ageBand() == AgeBand.FROM_45)
                .count();
        assertThat(from45 / visits.size()).isBetween(.22, .28);
    }

    @Test
    void mostQuestionsAreAnswered() {
        List<InteractionHappened> questions = Month.data(InteractionHappened.class).stream()
                .filter(each -> each.kind().equals("QUESTION"))
                .toList();
        double answered = questions.stream()
                .filter(each -> InteractionHappened.ANSWERED.equals(each.outcome()))
                .count();
        assertThat(answered / questions.size()).isBetween(.84, .88);
    }

    @Test
    void questionsOnLandLackAnAnswerMoreOftenThanThoseOnOpeningHours() {
        assertThat(unanswered("dat-dai")).isBetween(.3, .42);
        assertThat(unanswered("gio-lam-viec")).isLessThan(.04);
    }

    @Test
    void mostSessionsAreFinishedAndSomeAreLeft() {
        Map<String, Long> ends = Month.data(InteractionHappened.class).stream()
                .filter(each -> each.kind().equals(InteractionHappened.SESSION))
                .collect(groupingBy(each -> String.valueOf(each.outcome()), counting()));
        double all = ends.values().stream().mapToLong(Long::longValue).sum();
        assertThat(ends).containsOnlyKeys(InteractionHappened.FINISHED, InteractionHappened.ABANDONED);
        assertThat(ends.get(InteractionHappened.ABANDONED) / all).isBetween(.07, .17);
    }

    private static double unanswered(String topic) {
        List<InteractionHappened> asked = Month.data(InteractionHappened.class).stream()
                .filter(each -> topic.equals(each.topic()))
                .toList();
        double answered = asked.stream()
                .filter(each -> InteractionHappened.ANSWERED.equals(each.outcome()))
                .count();
        return 1 - answered / asked.size();
    }

    @Test
    void someDossiersAreOverdueNow() {
        assertThat(Month.DOSSIERS.values())
                .filteredOn(dossier -> isPast(dossier.overdueFrom()))
                .hasSizeBetween(5, 30);
    }

    @Test
    void mostDossiersEndOnTimeAndMostOfThemEarly() {
        Map<Timeliness, Long> ends = Month.DOSSIERS.values().stream()
                .filter(dossier -> dossier.timeliness() != null)
                .collect(groupingBy(Dossier::timeliness, counting()));
        double done = ends.values().stream().mapToLong(Long::longValue).sum();
        assertThat(1 - ends.get(Timeliness.LATE) / done).isBetween(.94, .99);
        assertThat(ends.get(Timeliness.EARLY) / done).isGreaterThan(.6);
    }

    @Test
    void everyStatusOfADossierOccurs() {
        assertThat(Month.data(DossierStatusChanged.class))
                .extracting(DossierStatusChanged::status)
                .contains(DossierStatus.values());
    }

    /** What is late may come up to three days after it happened. */
    @Test
    void noDossierLacksItsBeginning() {
        Instant settled = Wards.NOW.minus(Duration.ofDays(4));
        assertThat(Month.DOSSIER_EVENTS.values())
                .filteredOn(
                        events -> events.stream().allMatch(event -> event.time().isBefore(settled)))
                .hasSizeGreaterThan(5_000)
                .allMatch(events -> events.stream().anyMatch(MonthToldTest::begins));
    }

    @Test
    void mostReportsAreResolvedInTimeAndSomeAreOverdueNow() {
        assertThat(Month.REPORTS).hasSizeBetween(900, 1_800);
        assertThat(Month.REPORTS)
                .filteredOn(report -> report.open() && isPast(report.overdueFrom()))
                .hasSizeBetween(1, 20);
        Map<Timeliness, Long> ends = Month.REPORTS.stream()
                .filter(report -> report.timeliness() != null)
                .collect(groupingBy(Report::timeliness, counting()));
        double done = ends.values().stream().mapToLong(Long::longValue).sum();
        assertThat(ends.get(Timeliness.LATE) / done).isBetween(.01, .12);
    }

    @Test
    void everyIndicatorOfTheCatalogThatIsSentIsToldForEachWard() {
        Set<String> told = Month.TOLD.stream()
                .filter(each -> each.event().type().equals("indicator.value.v1"))
                .map(each -> each.event().subject() + " " + each.data().unit())
                .collect(toSet());
        List<Indicator> computed = Catalog.sample().indicators().stream()
                .filter(Indicator::isComputed)
                .toList();
        assertThat(computed).hasSize(4).noneMatch(each -> told.contains(each.code() + " cho-quan"));
        assertThat(told)
                .containsAll(Catalog.sample().indicators().stream()
                        .filter(each -> !each.isComputed())
                        .flatMap(each -> Stream.of(each.code() + " cho-quan", each.code() + " an-dong"))
                        .toList());
    }

    private static boolean isPast(Instant moment) {
        return moment != null && !moment.isAfter(Wards.NOW);
    }

    private static boolean begins(DossierEvent event) {
        return event.data() instanceof DossierStatusChanged changed
                && (changed.status() == DossierStatus.RECEIVED || changed.status() == DossierStatus.REGISTERED);
    }
}
