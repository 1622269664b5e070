package vn.gioc.dashboard.serviceindex;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.export.Moments;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.domain.figure.Zone;

/**
 * Whole days of Asia/Ho_Chi_Minh over which the index is estimated.
 *
 * @param first the first day
 * @param after the first day no longer counted; may lie in the future: then it is counted so far
 */
record IndexPeriod(LocalDate first, LocalDate after) {
    /** The periods a manager chooses among. */
    enum Choice {
        MONTH("month"),
        LAST_MONTH("last-month"),
        QUARTER("quarter"),
        YEAR("year");

        private final String word;

        Choice(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Choice> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        IndexPeriod around(LocalDate today) {
            LocalDate month = today.withDayOfMonth(1);
            return switch (this) {
                case MONTH -> new IndexPeriod(month, month.plusMonths(1));
                case LAST_MONTH -> new IndexPeriod(month.minusMonths(1), month);
                case QUARTER -> {
                    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
                    yield new IndexPeriod(quarter, quarter.plusMonths(3));
                }
                case YEAR -> {
                    LocalDate year = today.withDayOfYear(1);
                    yield new IndexPeriod(year, year.plusYears(1));
                }
            };
        }
    }

    /**
     * A period as it was asked for: {@code from} and {@code to}, days or their first moments; without {@code to} up to
     * the end of today, without either the month of today.
     *
     * @throws org.springframework.web.ErrorResponseException naming the parameter that is wrong
     */
    static IndexPeriod asked(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate first = day("from", from);
        LocalDate after = day("to", to);
        if (first == null) {
            if (after != null) {
                throw Refusal.badRequest("to without from: a period needs its beginning");
            }
            return Choice.MONTH.around(today);
        }
        LocalDate end = after == null ? today.plusDays(1) : after;
        if (!first.isBefore(end)) {
            throw Refusal.badRequest("from is not before to");
        }
        return new IndexPeriod(first, end);
    }

    Instant from() {
        return Zone.startOf(first);
    }

    Instant to() {
        return Zone.startOf(after);
    }

    private static @Nullable LocalDate day(String name, @Nullable String said) {
        Instant moment = Moments.parse(name, said);
        if (moment == null) {
            return null;
        }
        LocalDate day = Zone.dateOf(moment);
        if (!Zone.startOf(day).equals(moment)) {
            throw Refusal.badRequest(name + " is not the beginning of a day in Asia/Ho_Chi_Minh");
        }
        return day;
    }
}
