package vn.gioc.dashboard.quality;

import java.time.OffsetDateTime;

/** An event that was refused: by whom it was sent, which, and why. Never what stood in it. */
record Rejection(OffsetDateTime recordedAt, String source, String id, String type, String field, String reason) {}
