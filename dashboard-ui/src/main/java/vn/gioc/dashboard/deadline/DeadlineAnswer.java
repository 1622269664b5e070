package vn.gioc.dashboard.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.DueStep;
import vn.gioc.domain.figure.Zone;

/**
 * A due moment and why it is that one.
 *
 * @param dueAt the end of the due day's last counting session, or the due instant; +07:00
 * @param byInstant a limit in hours: late from the due instant; else late from 00:00 of the day after
 * @param provisional a day of it lies in a year whose days off are not announced
 * @param calendars with their versions, the nearest first
 */
record DeadlineAnswer(
        String unit,
        OffsetDateTime receivedAt,
        String limit,
        OffsetDateTime dueAt,
        LocalDate dueDate,
        boolean byInstant,
        boolean provisional,
        List<String> calendars,
        List<Step> why) {
    /**
     * A step of the count.
     *
     * @param step COUNTED_ON, RECEIVED, MOVED, DAY_ZERO, COUNTED_DAY, COUNTED_TIME, SKIPPED, DUE or PROVISIONAL
     * @param notice what orders a day off, or a day worked in exchange
     * @param usedMinutes of a limit in hours, with this step
     * @param text the step in the language asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String step,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable Integer number,
            @Nullable Long usedMinutes,
            @Nullable String notice,
            String text) {
        static Step of(DueStep step, String text) {
            return switch (step) {
                case DueStep.CountedOn on -> plain("COUNTED_ON", text);
                case DueStep.Received received -> moment("RECEIVED", Zone.written(received.at()), text);
                case DueStep.Moved moved -> moment("MOVED", Zone.written(moved.to()), text);
                case DueStep.DayZero zero -> day("DAY_ZERO", zero.day(), null, null, text);
                case DueStep.CountedDay counted ->
                    day(
                            "COUNTED_DAY",
                            counted.day(),
                            counted.number(),
                            counted.exchange().map(DueStep.Exchange::notice).orElse(null),
                            text);
                case DueStep.CountedTime counted ->
                    new Step(
                            "COUNTED_TIME",
                            Zone.dateOf(counted.from()),
                            Zone.written(counted.from()),
                            Zone.written(counted.to()),
                            null,
                            counted.used().toMinutes(),
                            counted.exchange().map(DueStep.Exchange::notice).orElse(null),
                            text);
                case DueStep.Skipped skipped ->
                    day("SKIPPED", skipped.day(), null, skipped.notice().orElse(null), text);
                case DueStep.Due due -> moment("DUE", Zone.written(due.at()), text);
                case DueStep.Provisional provisional -> plain("PROVISIONAL", text);
                case DueStep.Paused paused ->
                    new Step(
                            "PAUSED",
                            null,
                            Zone.written(paused.from()),
                            Zone.written(paused.to()),
                            null,
                            paused.counted().toMinutes(),
                            null,
                            text);
                case DueStep.Extended extended -> plain("EXTENDED", text);
            };
        }

        private static Step plain(String step, String text) {
            return new Step(step, null, null, null, null, null, null, text);
        }

        private static Step moment(String step, OffsetDateTime at, String text) {
            return new Step(step, at.toLocalDate(), at, null, null, null, null, text);
        }

        private static Step day(
                String step, LocalDate day, @Nullable Integer number, @Nullable String notice, String text) {
            return new Step(step, day, null, null, number, null, notice, text);
        }
    }

    static DeadlineAnswer of(String unit, Deadline deadline, Words words) {
        StepText text = new StepText(words);
        return new DeadlineAnswer(
                unit,
                Zone.written(deadline.received()),
                deadline.limit().toString(),
                Zone.written(deadline.dueAt()),
                deadline.dueDate(),
                deadline.byInstant(),
                deadline.provisional(),
                deadline.calendar().versions(),
                deadline.explanation().stream()
                        .map(step -> Step.of(step, text.of(step)))
                        .toList());
    }
}
