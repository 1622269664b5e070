package vn.gioc.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.gioc.domain.forecast.Forecast.Basis;

/**
 * How long dossiers of a procedure took from a step to their end, lately, in working time. Of an open dossier it tells
 * which share of those that were at the step as long as it has been needed longer than it has left: counted, not fitted.
 */
public final class Pace {
    /** With fewer cases of a step, or of a procedure, nothing is said. */
    public static final int FEWEST = 20;

    /**
     * Where fewer cases were as long at the step, those count that had as long to go in all. Chosen among 3, 5 and 20 on
     * weeks before those of the back-test; the three hardly differ.
     */
    private static final int FEWEST_AT_THE_STEP = 5;

    /** How far back cases are looked at. */
    public static final Duration LATELY = Duration.ofDays(180);

    private static final List<Course> NONE = List.of();

    private record Key(String procedure, String step) {}

    /**
     * How an earlier case went on from a step.
     *
     * @param stay working time until its next step or its end
     * @param whole working time until its end
     */
    private record Course(Duration stay, Duration whole) {}

    private final WorkedTime worked;
    private final Map<Key, List<Course>> fromStep;
    private final Map<String, List<Course>> fromReceipt;

    private Pace(WorkedTime worked, Map<Key, List<Course>> fromStep, Map<String, List<Course>> fromReceipt) {
        this.worked = worked;
        this.fromStep = fromStep;
        this.fromReceipt = fromReceipt;
    }

    public static Pace of(Collection<PastCase> past, WorkedTime worked) {
        Map<Key, List<Course>> fromStep = new HashMap<>();
        Map<String, List<Course>> fromReceipt = new HashMap<>();
        for (PastCase each : past) {
            Duration whole = worked.between(each.receivedAt(), each.endedAt(), each.pauses());
            fromReceipt
                    .computeIfAbsent(each.procedure(), any -> new ArrayList<>())
                    .add(new Course(whole, whole));
            courses(each, worked)
                    .forEach((step, course) -> fromStep.computeIfAbsent(
                                    new Key(each.procedure(), step), any -> new ArrayList<>())
                            .add(course));
        }
        return new Pace(worked, fromStep, fromReceipt);
    }

    /** @return empty where there are too few cases to compare with */
    public Optional<Forecast> forecast(OpenCase open, Instant now) {
        if (open.step() != null && open.stepAt() != null) {
            List<Course> cases = fromStep.getOrDefault(new Key(open.procedure(), open.step()), NONE);
            if (cases.size() >= FEWEST) {
                return compare(open, now, open.stepAt(), cases, Basis.STEP);
            }
        }
        List<Course> cases = fromReceipt.getOrDefault(open.procedure(), NONE);
        return cases.size() < FEWEST ? Optional.empty() : compare(open, now, open.receivedAt(), cases, Basis.PROCEDURE);
    }

    private Optional<Forecast> compare(OpenCase open, Instant now, Instant since, List<Course> cases, Basis basis) {
        Duration spent = worked.between(since, now, open.pauses());
        Duration left = worked.between(now, open.lateFrom());
        List<Duration> there = remaining(cases, spent, Course::stay);
        List<Duration> still = there.size() < FEWEST_AT_THE_STEP ? remaining(cases, spent, Course::whole) : there;
        if (still.isEmpty()) {
            return Optional.empty();
        }
        long longer = still.stream().filter(each -> each.compareTo(left) > 0).count();
        return Optional.of(new Forecast(
                open, (double) longer / still.size(), basis, still.size(), still.get((still.size() - 1) / 2), left));
    }

    /** What those still needed whose {@code length} was greater than {@code spent}, the shortest first. */
    private static List<Duration> remaining(List<Course> cases, Duration spent, Function<Course, Duration> length) {
        return cases.stream()
                .filter(each -> length.apply(each).compareTo(spent) > 0)
                .map(each -> each.whole().minus(spent))
                .sorted()
                .toList();
    }

    /** From each step as it was taken last, as an open dossier knows its own. */
    private static Map<String, Course> courses(PastCase past, WorkedTime worked) {
        List<PastCase.StepTaken> inLife = past.steps().stream()
                .filter(taken ->
                        !taken.at().isBefore(past.receivedAt()) && taken.at().isBefore(past.endedAt()))
                .sorted(Comparator.comparing(PastCase.StepTaken::at))
                .toList();
        Map<String, Course> courses = new HashMap<>();
        for (int i = 0; i < inLife.size(); i++) {
            Instant at = inLife.get(i).at();
            Instant next = i + 1 < inLife.size() ? inLife.get(i + 1).at() : past.endedAt();
            courses.put(
                    inLife.get(i).step(),
                    new Course(
                            worked.between(at, next, past.pauses()),
                            worked.between(at, past.endedAt(), past.pauses())));
        }
        return courses;
    }
}
