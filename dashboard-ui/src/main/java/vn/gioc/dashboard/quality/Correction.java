package vn.gioc.dashboard.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A figure of a day that was over, as late events of one minute changed it.
 *
 * @param figure named as in the API, such as {@code dossiers.received}
 * @param measure the column of its flow
 * @param minute in which the events were recorded
 * @param events how many changed it in that minute
 * @param lateBy from when the latest of them happened to when it was recorded
 */
record Correction(
        String unit,
        String figure,
        String subject,
        String measure,
        LocalDate day,
        Instant minute,
        long before,
        long after,
        int events,
        Duration lateBy) {
    /** An event that changed the figure by {@code delta}. */
    record Event(
            String code, String type, String source, String id, Instant occurredAt, Instant recordedAt, long delta) {}
}
