package vn.gioc.dashboard.quality;

import java.time.OffsetDateTime;

/**
 * An event that was taken but can't stand as it is.
 *
 * @param kind CONFLICT, OUT_OF_ORDER, UNKNOWN_CODE, AFTER_RETENTION or UNREADABLE
 */
record Finding(
        OffsetDateTime recordedAt,
        String kind,
        String type,
        String subject,
        String unit,
        String source,
        String id,
        String detail,
        OffsetDateTime occurredAt) {}
