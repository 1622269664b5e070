package vn.gioc.streamjobs.log;

import java.time.Instant;
import java.time.LocalDate;
import vn.gioc.domain.event.Moment;

/** Microseconds since 1970, UTC: how moments cross the network and rest in state. */
public final class Micros {
    private Micros() {}

    public static long of(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    /** A moment as the log's headers write it; UTC to the second or finer is read without detours, all else by the rules. */
    static long parse(String text) {
        int end = text.length() - 1;
        if (end < 19 || text.charAt(end) != 'Z' || text.charAt(10) != 'T' || text.charAt(4) != '-') {
            return of(Moment.parse("time", text));
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        long micros = 0;
        for (int i = 20, scale = 100_000; i < end && scale > 0; i++, scale /= 10) {
            micros += (long) scale * (text.charAt(i) - '0');
        }
        return (day * 86_400L + second) * 1_000_000L + micros;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
