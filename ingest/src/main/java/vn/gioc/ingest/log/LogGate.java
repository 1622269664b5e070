package vn.gioc.ingest.log;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * While the log is known to be away, one request at a time tries it, and all others are told at once: otherwise those
 * that wait for it would take every thread of the server, and nobody could even ask for its health.
 */
final class LogGate {
    private final AtomicBoolean tried = new AtomicBoolean();
    private volatile boolean away;

    /** @throws LogUnreachable where {@code append} does, or without it being run */
    void pass(Runnable append) {
        boolean alone = away;
        if (alone && !tried.compareAndSet(false, true)) {
            throw new LogUnreachable("the log is away, and is being tried", null);
        }
        try {
            append.run();
            away = false;
        } catch (LogUnreachable e) {
            away = true;
            throw e;
        } finally {
            if (alone) {
                tried.set(false);
            }
        }
    }
}
