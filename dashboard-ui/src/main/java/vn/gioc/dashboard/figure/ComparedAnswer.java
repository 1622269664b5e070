package vn.gioc.dashboard.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Quotient;

/** What an indicator is compared with, as it is written outside: only what the catalog asks for and is known of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparedAnswer(
        @Nullable Amount previous,
        @Nullable Amount yearAgo,
        @Nullable Amount meanOfFour,
        @Nullable Amount warningLine,
        @Nullable Amount toDate,
        @Nullable Amount perResidents,
        @Nullable Amount numerator,
        @Nullable Amount denominator) {
    static ComparedAnswer of(Compared compared) {
        Quotient parts = compared.parts();
        return new ComparedAnswer(
                known(compared.previous()),
                known(compared.yearAgo()),
                known(compared.meanOfFour()),
                known(compared.warningLine()),
                known(compared.toDate()),
                known(compared.perResidents()),
                parts == null ? null : parts.of(),
                parts == null ? null : parts.by());
    }

    private static @Nullable Amount known(Amount amount) {
        return amount.standing() == Amount.Standing.MISSING ? null : amount;
    }
}
