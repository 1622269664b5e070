package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.DossierBoard.HourCount;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.IndicatorBoard.Point;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.chart.Plot;
import vn.gioc.dashboard.chart.Plot.Kind;
import vn.gioc.dashboard.chart.Plot.Limit;
import vn.gioc.dashboard.chart.Plot.Series;
import vn.gioc.dashboard.chart.Plot.Values;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.figure.Zone;

/** Turns the series of a board into plots: which marks, which words, which limits. */
final class Plots {
    private static final int PERIODS = 20;

    private final Words words;

    Plots(Words words) {
        this.words = words;
    }

    /** The hours of a day beside the usual ones, without the empty hours of night and morning. */
    Plot hours(List<HourCount> hours, Instant now, boolean aroundTheClock, String answer) {
        int hour = now.atZone(Zone.ID).getHour();
        List<HourCount> shown = hours.stream()
                .filter(each -> aroundTheClock
                        || (each.hour() >= firstBusy(hours, 7) && each.hour() <= lastBusy(hours, Math.max(16, hour))))
                .toList();
        List<String> labels =
                shown.stream().map(each -> words.say("hour", each.hour())).toList();
        List<@Nullable Double> today = new ArrayList<>();
        List<@Nullable Double> usual = new ArrayList<>();
        int marked = -1;
        for (HourCount each : shown) {
            if (each.hour() == hour) {
                marked = today.size();
            }
            today.add(each.hour() > hour ? null : (double) each.today());
            usual.add(each.usual());
        }
        String weekday = words.written().weekday(Zone.dateOf(now));
        Series behind = usual.stream().allMatch(value -> value == null || value == 0)
                ? null
                : new Series(words.say("usual", weekday), "s1-soft", "s1-soft", usual);
        return new Plot(
                Kind.COLUMNS,
                labels,
                marked,
                Values.ALL,
                List.of(new Series("", "s1", "s1", today)),
                behind,
                List.of(),
                answer);
    }

    /** The days of this week in front of those of last week: today's as far as to the same hour, the others whole. */
    Plot week(WeekBoard.Line line, LocalDate today, String answer) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<String> labels = new ArrayList<>();
        List<@Nullable Double> now = new ArrayList<>();
        List<@Nullable Double> before = new ArrayList<>();
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            labels.add(words.say("week.day." + (i + 1)));
            now.add(i < line.days().size() ? (double) line.days().get(i) : null);
            before.add(i < line.daysBefore().size() ? (double) line.daysBefore().get(i) : null);
        }
        int marked = (int) ChronoUnit.DAYS.between(monday, today);
        if (marked < line.daysBefore().size()) {
            before.set(marked, (double) line.dayBeforeUpToNow(marked));
        }
        return new Plot(
                Kind.COLUMNS,
                labels,
                marked,
                Values.ALL,
                List.of(new Series("", "s1", "s1", now)),
                new Series(words.say("week.last"), "s1-soft", "s1-soft", before),
                List.of(),
                answer);
    }

    /** A stock or flow by day, before an earlier stretch of the same length. */
    Plot days(List<DayCount> now, List<DayCount> before, DayName latest, Tone last, String answer) {
        List<Series> series = new ArrayList<>();
        if (!before.isEmpty() && before.stream().anyMatch(day -> day.count() > 0)) {
            series.add(new Series(words.say("days.before", before.size()), "past", "past", counts(before)));
        }
        series.add(new Series("", "s1", last == Tone.PLAIN ? "s1" : last.role(), counts(now)));
        return new Plot(Kind.LINES, days(now, latest), -1, Values.LAST, series, null, List.of(), answer);
    }

    Plot receivedAndDone(List<DayCount> received, List<DayCount> done, DayName latest, String answer) {
        return new Plot(
                Kind.LINES,
                days(received, latest),
                -1,
                Values.LAST,
                List.of(
                        new Series(words.say("reports.received.short"), "s2", "s2", counts(received)),
                        new Series(words.say("reports.done.short"), "s1", "s1", counts(done))),
                null,
                List.of(),
                answer);
    }

    /** Percent that passed the counter by, week by week. */
    Plot away(CounterLoad dossiers, CounterLoad reports, Instant now, DayName latest) {
        LocalDate today = Zone.dateOf(now);
        List<String> labels = new ArrayList<>();
        for (int week = CounterLoad.WEEKS - 1; week > 0; week--) {
            labels.add(words.written().shortDay(today.minusWeeks(week)));
        }
        labels.add(latest.brief());
        List<Series> series = new ArrayList<>();
        if (reports.received() > 0) {
            series.add(new Series(words.say("channels.away.reports"), "s2", "s2", away(reports)));
        }
        series.add(new Series(words.say("channels.away.dossiers"), "s1", "s1", away(dossiers)));
        return new Plot(
                Kind.LINES,
                labels,
                -1,
                Values.LAST,
                series,
                null,
                List.of(),
                words.say("percent", ""),
                words.say("channels.away"));
    }

    private static List<@Nullable Double> away(CounterLoad load) {
        List<@Nullable Double> percents = new ArrayList<>();
        for (int week = 0; week < CounterLoad.WEEKS; week++) {
            OptionalLong away = load.away(week);
            percents.add(away.isEmpty() ? null : (double) away.getAsLong());
        }
        return percents;
    }

    /** The periods that have room. */
    static List<Point> drawn(IndicatorBoard board) {
        List<Point> all = board.series();
        return all.subList(Math.max(0, all.size() - PERIODS), all.size());
    }

    /** Nothing but zeros draws nothing: that is said in words. */
    static boolean isAllZero(IndicatorBoard board) {
        return drawn(board).stream().map(Point::value).allMatch(value -> value != null && value.signum() == 0);
    }

    /** Counts stand as columns; rates and levels run as a line. */
    Plot indicator(IndicatorBoard board) {
        Indicator indicator = board.indicator();
        List<Point> points = drawn(board);
        IndicatorWords said = new IndicatorWords(board, words);
        List<String> labels =
                points.stream().map(point -> said.period(point.period())).toList();
        List<@Nullable Double> values = new ArrayList<>();
        points.forEach(
                point -> values.add(point.value() == null ? null : point.value().doubleValue()));
        Tone tone = Tone.of(board);
        String last = tone == Tone.BAD || tone == Tone.WATCH || tone == Tone.STALE ? tone.role() : "s1";
        boolean sums = indicator.overTime() == Indicator.Combination.SUM;
        // What is old has no live part.
        String role = tone == Tone.STALE ? sums ? "past" : "stale" : sums ? "s1-soft" : "s1";
        return new Plot(
                sums ? Kind.COLUMNS : Kind.LINES,
                labels,
                labels.size() - 1,
                Values.LAST,
                List.of(new Series("", role, last, values)),
                null,
                limits(board),
                answer(board, values, said));
    }

    private String answer(IndicatorBoard board, List<@Nullable Double> values, IndicatorWords said) {
        String latest = words.name(board.indicator().names()) + ": " + said.valueAndUnit();
        long gaps = values.stream().filter(java.util.Objects::isNull).count();
        return gaps == 0
                ? latest
                : words.say("indicator.gaps", latest, gaps, board.indicator().smallestShown());
    }

    /** The warning line of the week first, then the target, else the threshold: one, so that their words never meet. */
    private List<Limit> limits(IndicatorBoard board) {
        BigDecimal line = board.compared().warningLine().value();
        BigDecimal target = board.compared().target();
        BigDecimal bad = board.indicator().badFrom();
        if (line != null) {
            BigDecimal rounded = line.setScale(1, RoundingMode.HALF_UP);
            return List.of(limit(rounded, "limit.warning", "watch"));
        }
        if (target != null && target.signum() != 0) {
            return List.of(limit(target, "limit.target", "ink"));
        }
        return bad == null ? List.of() : List.of(limit(bad, "limit.bad", "watch"));
    }

    private Limit limit(BigDecimal at, String key, String role) {
        return new Limit(at.doubleValue(), words.say(key, words.written().limit(at)), role);
    }

    private List<String> days(List<DayCount> days, DayName latest) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            labels.add(
                    i == days.size() - 1
                            ? latest.brief()
                            : words.written().shortDay(days.get(i).day()));
        }
        return labels;
    }

    private static List<@Nullable Double> counts(List<DayCount> days) {
        List<@Nullable Double> counts = new ArrayList<>();
        days.forEach(day -> counts.add((double) day.count()));
        return counts;
    }

    private static int firstBusy(List<HourCount> hours, int latest) {
        return hours.stream()
                                .filter(Plots::busy)
                                .mapToInt(HourCount::hour)
                                .min()
                                .orElse(latest)
                        < latest
                ? hours.stream()
                        .filter(Plots::busy)
                        .mapToInt(HourCount::hour)
                        .min()
                        .orElse(latest)
                : latest;
    }

    private static int lastBusy(List<HourCount> hours, int earliest) {
        return Math.max(
                earliest,
                hours.stream()
                        .filter(Plots::busy)
                        .mapToInt(HourCount::hour)
                        .max()
                        .orElse(earliest));
    }

    private static boolean busy(HourCount hour) {
        return hour.today() > 0 || hour.usual() >= 1;
    }
}
