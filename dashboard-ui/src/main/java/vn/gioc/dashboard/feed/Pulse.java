package vn.gioc.dashboard.feed;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The events of each of the last 20 minutes, from a count that only grows; fewer minutes while it has seen no more. */
final class Pulse {
    private static final int MINUTES = 20;

    private final TreeMap<Long, Long> perMinute = new TreeMap<>();
    private long counted = -1;

    /** @param events all that were ever received */
    List<Long> beat(long events, Instant now) {
        long minute = now.getEpochSecond() / 60;
        if (counted >= 0 && events > counted) {
            perMinute.merge(minute, events - counted, Long::sum);
        }
        perMinute.merge(minute, 0L, Long::sum);
        counted = events;
        perMinute.headMap(minute - MINUTES, true).clear();
        return LongStream.rangeClosed(perMinute.firstKey(), minute)
                .map(each -> perMinute.getOrDefault(each, 0L))
                .boxed()
                .toList();
    }
}
