package vn.gioc.dashboard.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** What stretches of the calendar are called. */
final class PeriodName {
    private PeriodName() {}

    /** As a heading: Tuần 47, 16/11/2026 – 22/11/2026. */
    static String of(BalanceQuestion question, Words words) {
        LocalDate first = question.first();
        String days = words.written().day(first) + " – " + words.written().day(question.last());
        if (question.period() == null) {
            return days;
        }
        return switch (question.period()) {
            case DAY -> words.written().weekday(first) + " " + words.written().day(first);
            case WEEK -> words.say("equation.week", week(first)) + ", " + days;
            default -> ofStretch(question.period(), first, first, words);
        };
    }

    /** As it stands before a row: T2 16/11; a stretch that a period cuts says its days. */
    static String ofRow(Bucket rows, Instant from, Instant to, Words words) {
        LocalDate last = Zone.dateOf(to.minusMillis(1));
        return rows == Bucket.HOUR
                ? words.written().time(from) + "–" + words.written().time(to)
                : ofStretch(rows, Zone.dateOf(from), last, words);
    }

    private static String ofStretch(Bucket rows, LocalDate first, LocalDate last, Words words) {
        return switch (rows) {
            case WEEK ->
                words.say("equation.week", week(first)) + " (" + words.written().shortDay(first) + "–"
                        + words.written().shortDay(last) + ")";
            case MONTH ->
                words.say("equation.month", String.valueOf(first.getMonthValue()), String.valueOf(first.getYear()));
            case QUARTER ->
                words.say("period.quarter", first.get(IsoFields.QUARTER_OF_YEAR), String.valueOf(first.getYear()));
            case YEAR -> words.say("equation.year", String.valueOf(first.getYear()));
            default ->
                words.written().weekdayInColumn(first) + " " + words.written().shortDay(first);
        };
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
