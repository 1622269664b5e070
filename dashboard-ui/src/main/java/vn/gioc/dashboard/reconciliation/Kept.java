package vn.gioc.dashboard.reconciliation;

import java.time.Duration;
import java.time.Instant;

/** A reconciliation that was kept. */
public record Kept(Reason reason, Instant startedAt, Duration took, Reconciliation found) {}
