package vn.gioc.streamjobs.sink;

import vn.gioc.streamjobs.log.LogRecord;

/**
 * Up to which moment everything in the log is known. While records stream in, that is when the last of them was
 * appended; once the log has been silent for a while, it is the tick itself.
 */
final class LogClock {
    /** Milliseconds without a record after which the end of the log counts as reached. */
    private static final long SILENCE = 500;

    private long lastRecordTick = Long.MIN_VALUE;
    private long lastRecordedAt = Long.MIN_VALUE;
    private long lastAsOf = Long.MIN_VALUE;

    void record(LogRecord record) {
        lastRecordTick = Math.max(lastRecordTick, record.tick());
        lastRecordedAt = Math.max(lastRecordedAt, record.recordedAt() / 1_000L);
    }

    /**
     * @param caughtUp whether everything was read that stood in the log when the job began: before that, silence only
     *     means that the next record is still on its way
     * @return milliseconds since 1970; MIN_VALUE where nothing can be said yet
     */
    long asOf(long tick, boolean caughtUp) {
        boolean silent = caughtUp && (lastRecordTick == Long.MIN_VALUE || tick - lastRecordTick >= SILENCE);
        lastAsOf = Math.max(lastAsOf, silent ? tick : Math.min(tick, lastRecordedAt));
        return lastAsOf;
    }
}
