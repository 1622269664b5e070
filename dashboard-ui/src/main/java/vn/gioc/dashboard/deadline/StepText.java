package vn.gioc.dashboard.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.deadline.DueStep;
import vn.gioc.domain.deadline.Limit;

/** The steps of an explanation in words. */
final class StepText {
    private final Words words;
    private final UnaryOperator<String> calendars;

    /** Calendars by their codes, as programs know them. */
    StepText(Words words) {
        this(words, UnaryOperator.identity());
    }

    StepText(Words words, UnaryOperator<String> calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    String of(DueStep step) {
        return switch (step) {
            case DueStep.CountedOn on ->
                words.say(
                        "deadline.counted-on",
                        on.calendars().stream().map(calendars).collect(Collectors.joining(", ")));
            case DueStep.Received received ->
                words.say(
                        received.running() ? "deadline.received.running" : "deadline.received.outside",
                        words.written().moment(received.at()));
            case DueStep.Moved moved ->
                words.say("deadline.moved", words.written().moment(moved.to()));
            case DueStep.DayZero zero -> words.say("deadline.day-zero", day(zero.day()));
            case DueStep.Paused paused ->
                words.say(
                        "deadline.paused",
                        words.written().moment(paused.from()),
                        words.written().moment(paused.to()),
                        time(paused.counted()));
            case DueStep.Extended extended ->
                extended.days() > 0
                        ? words.say(
                                "deadline.extended.days",
                                time(extended.paused()),
                                words.count("deadline.days", extended.days()))
                        : words.say("deadline.extended", time(extended.paused()));
            case DueStep.CountedDay counted ->
                words.say("deadline.counted-day", day(counted.day()), counted.number()) + exchange(counted.exchange());
            case DueStep.CountedTime counted ->
                words.say(
                                "deadline.counted-time",
                                words.written().moment(counted.from()),
                                words.written().time(counted.to()),
                                time(counted.used()))
                        + exchange(counted.exchange());
            case DueStep.Skipped skipped ->
                skipped.notice()
                        .map(notice -> words.say("deadline.skipped.notice", day(skipped.day()), notice))
                        .orElseGet(() -> words.say("deadline.skipped.week", day(skipped.day())));
            case DueStep.Due due ->
                due.byInstant()
                        ? words.say("deadline.due.instant", words.written().moment(due.at()))
                        : words.say(
                                "deadline.due.day",
                                day(due.date()),
                                words.written().time(due.at()));
            case DueStep.Provisional provisional ->
                words.say(
                        "deadline.provisional",
                        provisional.years().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        };
    }

    String limit(Limit limit) {
        return words.count(
                limit.counting() == Limit.Counting.WORKING_DAYS ? "deadline.limit.days" : "deadline.limit.hours",
                limit.amount());
    }

    /** Whole minutes, which is how a counter's clock is read. */
    String time(Duration time) {
        String minutes = words.count("deadline.minutes", time.toMinutesPart());
        if (time.toHours() == 0) {
            return minutes;
        }
        String hours = words.count("deadline.hours", time.toHours());
        return time.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private String exchange(Optional<DueStep.Exchange> exchange) {
        return exchange.map(each -> " " + words.say("deadline.exchange", weekday(each.as()), each.notice()))
                .orElse("");
    }

    private String day(LocalDate day) {
        return words.written().weekday(day) + " " + words.written().day(day);
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }
}
