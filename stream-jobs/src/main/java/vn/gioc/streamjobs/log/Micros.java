package vn.gioc.streamjobs.log;

import java.time.Instant;

/** Microseconds since 1970, UTC: how moments cross the network and rest in state. */
public final class Micros {
    private Micros() {}

    public static long of(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
