package vn.gioc.streamjobs.sink;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A moment as PostgreSQL reads it, in UTC to the microsecond. Written by hand: it is done twice for each event. */
final class MomentText {
    private static final long DAY = 86_400_000_000L;

    private MomentText() {}

    static byte[] of(long micros) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(micros, DAY));
        long rest = Math.floorMod(micros, DAY);
        byte[] text = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);
        put(text, 0, 4, date.getYear());
        put(text, 5, 2, date.getMonthValue());
        put(text, 8, 2, date.getDayOfMonth());
        put(text, 11, 2, rest / 3_600_000_000L);
        put(text, 14, 2, rest / 60_000_000L % 60);
        put(text, 17, 2, rest / 1_000_000L % 60);
        put(text, 20, 6, rest % 1_000_000L);
        return text;
    }

    private static void put(byte[] text, int from, int digits, long value) {
        long left = value;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
