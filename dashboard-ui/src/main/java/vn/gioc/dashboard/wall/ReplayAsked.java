package vn.gioc.dashboard.wall;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past that the address of a wall asks for: {@code ?replay=2026-11-20} or {@code ?replay=2026-11-20T10:42}, with
 * {@code &speed=60} and, where it stands still, {@code &paused}. Days and times are those of Asia/Ho_Chi_Minh.
 *
 * @param text as it was written
 * @param day null where the text names none
 */
record ReplayAsked(String text, @Nullable LocalDate day, LocalTime begin, int speed, boolean paused) {
    static final String REPLAY = "replay";
    static final String SPEED = "speed";
    static final String PAUSED = "paused";

    static final int USUAL_SPEED = 60;

    private static final int DATE = "2026-11-20".length();

    /** Empty where a wall of now is asked for. */
    static Optional<ReplayAsked> of(QueryParameters query) {
        return query.getSingleParameter(REPLAY)
                .map(text ->
                        of(text, speed(query), query.getSingleParameter(PAUSED).isPresent()));
    }

    private static ReplayAsked of(String text, int speed, boolean paused) {
        try {
            LocalDateTime begin = text.length() == DATE
                    ? LocalDate.parse(text).atTime(ReplayPace.MORNING)
                    : LocalDateTime.parse(text);
            return new ReplayAsked(text, begin.toLocalDate(), begin.toLocalTime(), speed, paused);
        } catch (DateTimeException noDay) {
            return new ReplayAsked(text, null, ReplayPace.MORNING, speed, paused);
        }
    }

    /** What is no number is the usual speed; what is too much or too little is the nearest that there is. */
    private static int speed(QueryParameters query) {
        try {
            String asked = query.getSingleParameter(SPEED).orElse("").replace("x", "");
            return Math.clamp(Long.parseLong(asked), ReplayPace.SLOWEST, ReplayPace.FASTEST);
        } catch (NumberFormatException none) {
            return USUAL_SPEED;
        }
    }
}
