package vn.gioc.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.forecast.Forecast.Basis;
import vn.gioc.domain.forecast.PastCase.StepTaken;

class PaceTest {
    private static final WorkedTime WORKED = new WorkedTime(WorkingCalendar.civilService());

    /** A Monday. */
    private static final Instant MONDAY = at("2026-11-16T07:00");

    @Test
    void timeIsCountedInTheOfficesHours() {
        assertThat(WORKED.between(at("2026-11-13T16:00"), at("2026-11-16T08:00")))
                .as("over a weekend")
                .isEqualTo(Duration.ofHours(2));
        assertThat(WORKED.between(at("2026-11-16T11:00"), at("2026-11-16T14:00")))
                .as("over noon")
                .isEqualTo(Duration.ofHours(1));
        Pause noon = new Pause(at("2026-11-16T09:00"), at("2026-11-16T14:30"));
        assertThat(WORKED.between(MONDAY, at("2026-11-16T17:00"), List.of(noon)))
                .isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void threeWorkingDaysCountTodayWhileTheOfficeStillWorks() {
        assertThat(WORKED.afterThreeWorkingDays(at("2026-11-16T08:00"))).isEqualTo(at("2026-11-19T00:00"));
        assertThat(WORKED.afterThreeWorkingDays(at("2026-11-16T17:00"))).isEqualTo(at("2026-11-20T00:00"));
        assertThat(WORKED.afterThreeWorkingDays(at("2026-11-15T08:00")))
                .as("a Sunday")
                .isEqualTo(at("2026-11-19T00:00"));
        assertThat(WORKED.afterThreeWorkingDays(at("2026-11-23T08:00")))
                .as("24/11 is off")
                .isEqualTo(at("2026-11-27T00:00"));
    }

    @Test
    void theProbabilityIsTheShareOfThoseStillThereThatNeededLonger() {
        // 31 cases that took 1 to 31 hours from the step; this one has been there for 9.5, and has 3 left.
        Forecast forecast = pace(hours(1, 31))
                .forecast(open(MONDAY, at("2026-11-17T13:30")), at("2026-11-17T08:30"))
                .orElseThrow();
        assertThat(forecast.basis()).isEqualTo(Basis.STEP);
        assertThat(forecast.cases()).as("those of 10 to 31 hours").isEqualTo(22);
        assertThat(forecast.left()).isEqualTo(Duration.ofHours(3));
        assertThat(forecast.probability()).as("those of 13 to 31 hours").isEqualTo(19 / 22.0);
        assertThat(forecast.median()).as("11 of the 22 needed longer").isEqualTo(Duration.ofMinutes(630));
        assertThat(forecast.late()).isTrue();
    }

    @Test
    void onlyThoseThatWereAtTheStepAsLongAreComparedWhileThereAreFive() {
        OpenCase open = open(MONDAY, at("2026-11-17T09:00"));
        Instant now = at("2026-11-16T09:00");
        List<PastCase> past = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> past(60, 6 * 60)).toList());
        IntStream.range(0, 5).forEach(i -> past.add(past(5 * 60, 20 * 60)));
        assertThat(pace(past).forecast(open, now).orElseThrow())
                .extracting(Forecast::cases, Forecast::probability)
                .containsExactly(5, 1.0);
        past.removeLast();
        assertThat(pace(past).forecast(open, now).orElseThrow())
                .extracting(Forecast::cases, Forecast::probability)
                .containsExactly(24, 4 / 24.0);
    }

    @Test
    void withTooFewCasesOfTheStepThoseOfTheProcedureCountAndElseNothingIsSaid() {
        OpenCase open = open(MONDAY, at("2026-11-17T17:00"));
        List<PastCase> fewAtTheStep = new ArrayList<>(hours(1, 19));
        assertThat(Pace.of(fewAtTheStep, WORKED).forecast(open, MONDAY)).isEmpty();
        fewAtTheStep.add(new PastCase("1.001193", MONDAY, MONDAY.plusSeconds(60), List.of(), List.of()));
        assertThat(Pace.of(fewAtTheStep, WORKED).forecast(open, MONDAY).orElseThrow())
                .extracting(Forecast::basis, Forecast::cases)
                .containsExactly(Basis.PROCEDURE, 20);
    }

    @Test
    void longerThanAnyCaseBeforeNothingIsSaid() {
        assertThat(pace(hours(1, 31)).forecast(open(MONDAY, at("2026-11-30T17:00")), at("2026-11-27T17:00")))
                .isEmpty();
    }

    @Test
    void aPauseIsNobodysPace() {
        List<PastCase> paused = IntStream.range(0, 25)
                .mapToObj(i -> new PastCase(
                        "1.001193",
                        MONDAY,
                        at("2026-11-19T09:00"),
                        List.of(new StepTaken("THAM_DINH", MONDAY)),
                        List.of(new Pause(at("2026-11-16T08:00"), at("2026-11-19T08:00")))))
                .toList();
        Forecast forecast = Pace.of(paused, WORKED)
                .forecast(open(MONDAY, at("2026-11-16T10:00")), MONDAY)
                .orElseThrow();
        assertThat(forecast.median()).isEqualTo(Duration.ofHours(2));
        assertThat(forecast.late()).isFalse();
    }

    @RepeatedTest(200)
    void theMoreTimeIsLeftTheSmallerTheProbability(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<PastCase> past = IntStream.range(0, random.nextInt(20, 90))
                .mapToObj(i -> past(random.nextInt(1, 6_000), random.nextInt(1, 6_000)))
                .toList();
        Pace pace = Pace.of(past, WORKED);
        Instant now = MONDAY.plusSeconds(60L * random.nextInt(0, 3_000));
        double before = 1.01;
        for (int minutes = 0; minutes < 20_000; minutes += 500) {
            var forecast = pace.forecast(open(MONDAY, now.plusSeconds(60L * minutes)), now);
            if (forecast.isPresent()) {
                assertThat(forecast.get().probability()).isBetween(0.0, 1.0).isLessThanOrEqualTo(before);
                before = forecast.get().probability();
            }
        }
    }

    private static Pace pace(List<PastCase> past) {
        return Pace.of(past, WORKED);
    }

    /** Cases that took each of so many working hours from the step, and stayed at it. */
    private static List<PastCase> hours(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(hours -> past(hours * 60, hours * 60))
                .toList();
    }

    private static PastCase past(int stayMinutes, int wholeMinutes) {
        Instant end = after(wholeMinutes);
        List<StepTaken> steps = new ArrayList<>(List.of(new StepTaken("THAM_DINH", MONDAY)));
        if (stayMinutes < wholeMinutes) {
            steps.add(new StepTaken("TRINH_KY", after(stayMinutes)));
        }
        return new PastCase("1.001193", MONDAY, end, steps, List.of());
    }

    /** The moment at which so many minutes have been worked since Monday morning. */
    private static Instant after(int minutes) {
        return WorkingCalendar.civilService().counting().after(MONDAY, Duration.ofMinutes(minutes));
    }

    private static OpenCase open(Instant stepAt, Instant lateFrom) {
        return new OpenCase("d-1", "1.001193", MONDAY, "THAM_DINH", stepAt, lateFrom, List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.ID).toInstant();
    }
}
