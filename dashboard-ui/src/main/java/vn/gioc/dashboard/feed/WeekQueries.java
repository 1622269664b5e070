package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.board.WeekBoard.Line;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.Period;
import vn.gioc.dashboard.figure.StretchQueries;
import vn.gioc.dashboard.figure.StretchQueries.Stretch;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;

/** Reads this week beside last week, by the table of figures. Up to the whole hour: so no minute has to be kept. */
@Component
class WeekQueries {
    private static final int WEEK = 7;
    private static final Map<Subject, List<String>> FIGURES = Map.of(
            Subject.DOSSIERS, List.of("dossiers.received", "dossiers.done", "dossiers.late"),
            Subject.REPORTS, List.of("reports.received", "reports.done"),
            Subject.INTERACTIONS, List.of("interactions.count"));

    /** Each reading asks for the days of two weeks of three subjects. */
    private static final Duration READ_AT_MOST_EVERY = Duration.ofSeconds(10);

    private final StretchQueries stretches;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant at, WeekBoard board) {
        boolean stands(Instant now) {
            return now.isBefore(at.plus(READ_AT_MOST_EVERY)) && hour(at).equals(hour(now));
        }
    }

    WeekQueries(StretchQueries stretches) {
        this.stretches = stretches;
    }

    /** The same by another clock, remembering nothing. */
    WeekQueries by(Clock clock) {
        return new WeekQueries(stretches.by(clock));
    }

    /** What was read a moment ago, or anew. */
    WeekBoard recent(Unit unit, JobState jobs, Instant now) {
        Kept last = kept.get(unit.unit());
        if (last != null && last.stands(now)) {
            return last.board();
        }
        WeekBoard board = read(unit, jobs, now);
        kept.put(unit.unit(), new Kept(now, board));
        return board;
    }

    private static Instant hour(Instant moment) {
        return BucketWidth.HOUR.floor(moment);
    }

    WeekBoard read(Unit unit, JobState jobs, Instant now) {
        LocalDate today = Zone.dateOf(now);
        Instant monday = java.util.Objects.requireNonNull(Period.WEEK.start(today));
        Instant upTo = hour(now);
        Instant mondayBefore = Zone.startOf(Zone.dateOf(monday).minusDays(WEEK));
        Instant sameHour = hour(now.minus(Duration.ofDays(WEEK)));
        if (jobs.asOf() == null || mondayBefore.isAfter(jobs.asOf()) || !upTo.isAfter(monday)) {
            return WeekBoard.NONE;
        }
        TreeSet<Instant> bounds = new TreeSet<>(List.of(sameHour, upTo));
        for (LocalDate day = Zone.dateOf(mondayBefore); !day.isAfter(today); day = day.plusDays(1)) {
            bounds.add(Zone.startOf(day));
        }
        bounds.removeIf(bound -> bound.isAfter(upTo));
        List<Line> lines = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            List<Stretch> parts =
                    stretches.read(unit, subject, List.copyOf(bounds)).parts();
            for (String figure : FIGURES.getOrDefault(subject, List.of())) {
                lines.add(new Line(
                        figure,
                        sum(parts, figure, monday, upTo),
                        sum(parts, figure, mondayBefore, sameHour),
                        days(parts, figure, monday, upTo),
                        days(parts, figure, mondayBefore, monday),
                        parts.stream().anyMatch(part -> part.figure(figure).stale())));
            }
        }
        return new WeekBoard(upTo, lines);
    }

    private static List<Long> days(List<Stretch> parts, String figure, Instant from, Instant to) {
        List<Long> days = new ArrayList<>();
        for (LocalDate day = Zone.dateOf(from); Zone.startOf(day).isBefore(to); day = day.plusDays(1)) {
            days.add(sum(parts, figure, Zone.startOf(day), Zone.startOf(day.plusDays(1))));
        }
        return days;
    }

    private static long sum(List<Stretch> parts, String figure, Instant from, Instant to) {
        return parts.stream()
                .filter(part -> !part.from().isBefore(from) && !part.to().isAfter(to))
                .mapToLong(part -> part.figure(figure).count())
                .sum();
    }
}
