package vn.gioc.dashboard.reconciliation;

import java.time.Instant;

/** How far the tables were when they were compared. @param asOf up to when what the clock makes true holds */
record Known(Instant asOf, long epoch) {}
