package vn.gioc.dashboard.quality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A place in a list that goes on growing: after it come the rows before {@code moment}, and those of it that stand
 * after {@code place}.
 */
record Cursor(Instant moment, String place) {
    static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    static final Cursor START = new Cursor(LAST, "");

    private static final Pattern FORM = Pattern.compile("-?\\d{1,16}\\.(\\d{1,9}\\.\\d{1,18}|[0-9a-f]{32})");

    /** @throws IllegalArgumentException where it is none that a page has named */
    static Cursor parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("after is not what a page named as next");
        }
        int point = text.indexOf('.');
        return new Cursor(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, point)), ChronoUnit.MICROS),
                text.substring(point + 1));
    }

    String part(int index) {
        String[] parts = place.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("after is not what a page of this list named as next");
        }
        return parts[index];
    }
}
