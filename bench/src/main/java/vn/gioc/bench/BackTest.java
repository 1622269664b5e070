package vn.gioc.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.forecast.Forecast;
import vn.gioc.domain.forecast.OpenCase;
import vn.gioc.domain.forecast.Pace;
import vn.gioc.domain.forecast.PastCase;
import vn.gioc.domain.forecast.WorkedTime;

/**
 * Asks at 08:00 of each working day of the held-out weeks which dossiers will become overdue within three working days,
 * and judges by what came true. What it learnt from had ended before those weeks began.
 *
 * @param first Monday of the first held-out week
 */
record BackTest(String name, List<CaseHistory> cases, WorkingCalendar calendar, LocalDate first, int weeks) {
    private static final LocalTime ASKED = LocalTime.of(8, 0);

    /** Of those that came true and those that were said to. */
    private static final class Tally {
        private int said;
        private int right;

        void add(boolean says, boolean late) {
            said += says ? 1 : 0;
            right += says && late ? 1 : 0;
        }

        double precision() {
            return said == 0 ? 0 : (double) right / said;
        }

        double recall(int all) {
            return all == 0 ? 0 : (double) right / all;
        }
    }

    List<Measure> run() {
        Instant begin = Zone.startOf(first);
        WorkedTime worked = new WorkedTime(calendar);
        List<PastCase> past = cases.stream()
                .flatMap(each -> each.past(begin.minus(Pace.LATELY), begin).stream())
                .toList();
        Pace pace = Pace.of(past, worked);
        Tally model = new Tally();
        Tally naive = new Tally();
        int asked = 0;
        int cameTrue = 0;
        int unsaid = 0;
        int mornings = 0;
        for (LocalDate day = first; day.isBefore(first.plusWeeks(weeks)); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            mornings++;
            Instant now = day.atTime(ASKED).atZone(Zone.ID).toInstant();
            Instant until = worked.afterThreeWorkingDays(now);
            for (CaseHistory each : cases) {
                boolean late = each.becameLate(now, until);
                Optional<OpenCase> open = each.open(now);
                asked += open.isPresent() ? 1 : 0;
                cameTrue += late ? 1 : 0;
                Optional<OpenCase> due = open.filter(one -> !one.lateFrom().isAfter(until));
                Optional<Forecast> forecast = due.flatMap(one -> pace.forecast(one, now));
                naive.add(due.isPresent(), late);
                model.add(forecast.filter(Forecast::late).isPresent(), late);
                unsaid += due.isPresent() && forecast.isEmpty() ? 1 : 0;
            }
        }
        List<Measure> measures = new ArrayList<>();
        String of = "%s, %d mornings from %s".formatted(name, mornings, first);
        measures.add(measure("learnt from", past.size(), "dossiers", "ended in the 180 days before"));
        measures.add(measure(
                "base rate",
                asked == 0 ? 0 : (double) cameTrue / asked,
                "ratio",
                "%,d became late of %,d asked; %s".formatted(cameTrue, asked, of)));
        measures.add(measure(
                "naive precision",
                naive.precision(),
                "ratio",
                "all %,d due within three working days; %,d right".formatted(naive.said, naive.right)));
        measures.add(measure("naive recall", naive.recall(cameTrue), "ratio", ""));
        measures.add(measure(
                "precision", model.precision(), "ratio", "%,d said, %,d right".formatted(model.said, model.right)));
        measures.add(measure(
                "recall",
                model.recall(cameTrue),
                "ratio",
                "%,d due were left unsaid: too few cases".formatted(unsaid)));
        return measures;
    }

    private Measure measure(String what, double value, String unit, String note) {
        return new Measure("forecast, " + name + ": " + what.toLowerCase(Locale.ROOT), value, unit).note(note);
    }
}
