package vn.gioc.dashboard.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.figure.Zone;

/**
 * The parameters of a snapshot as they were sent. A moment is RFC 3339 with an offset; {@code from} and {@code to} may
 * also be dates, which then mean the first moment of that day in Asia/Ho_Chi_Minh. {@code to} is the first that is no
 * longer counted.
 */
record SnapshotParameters(
        @Nullable String from,
        @Nullable String to,
        @Nullable String at,
        @Nullable String asOf,
        @Nullable String by) {

    Question question() {
        Instant start = boundary("from", from);
        Instant end = boundary("to", to);
        if (start == null && end != null) {
            throw new Problem(HttpStatus.BAD_REQUEST, "to without from: a period needs its beginning");
        }
        if (start != null && end != null && !start.isBefore(end)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "from is not before to");
        }
        return new Question(moment("at", at), start, end, dimension());
    }

    @Nullable
    Instant knownAt() {
        return moment("asOf", asOf);
    }

    private @Nullable Dimension dimension() {
        return by == null
                ? null
                : Dimension.ofWord(by)
                        .orElseThrow(() -> new Problem(
                                HttpStatus.BAD_REQUEST,
                                "by is none of area, procedure, channel, touchpoint, category, kind, topic"));
    }

    private static @Nullable Instant boundary(String name, @Nullable String text) {
        if (text == null || text.length() != "2026-11-22".length()) {
            return moment(name, text);
        }
        try {
            return Zone.startOf(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, name + " is neither a date nor a moment with an offset");
        }
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // In an address an unescaped plus is a space.
            return Moment.parse(name, text.replace(' ', '+'));
        } catch (InvalidField e) {
            throw new Problem(HttpStatus.BAD_REQUEST, name + " is not a moment with an offset (RFC 3339)");
        }
    }
}
