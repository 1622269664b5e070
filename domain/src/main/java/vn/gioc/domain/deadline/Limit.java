package vn.gioc.domain.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/**
 * How long a procedure may take: {@code P5D}, working days, or {@code PT8H}, working hours.
 *
 * @param amount 1 to 9,999
 */
public record Limit(int amount, Counting counting) {
    /** What a limit counts, and therefore whether lateness is judged by the day or by the instant. */
    public enum Counting {
        WORKING_DAYS,
        WORKING_HOURS
    }

    private static final Pattern FORM = Pattern.compile("P(?:([1-9][0-9]{0,3})D|T([1-9][0-9]{0,3})H)");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Limit parse(@Nullable String text) {
        Matcher form = FORM.matcher(String.valueOf(text));
        if (!form.matches()) {
            throw new InvalidField("data.limit", "is neither working days (P5D) nor working hours (PT8H)");
        }
        String days = form.group(1);
        return days == null
                ? new Limit(Integer.parseInt(form.group(2)), Counting.WORKING_HOURS)
                : new Limit(Integer.parseInt(days), Counting.WORKING_DAYS);
    }

    @JsonValue
    @Override
    public String toString() {
        return counting == Counting.WORKING_DAYS ? "P" + amount + "D" : "PT" + amount + "H";
    }
}
