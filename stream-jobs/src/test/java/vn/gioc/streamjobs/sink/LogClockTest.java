package vn.gioc.streamjobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gioc.streamjobs.log.LogRecord;

/** Up to when the tables are true is never said too soon. */
class LogClockTest {
    private final LogClock clock = new LogClock();

    @Test
    void silenceBeforeTheBacklogWasReadSaysNothing() {
        assertThat(clock.asOf(10_000, false)).isEqualTo(Long.MIN_VALUE);
        clock.record(record(4_000, 10_000));
        assertThat(clock.asOf(10_020, false)).isEqualTo(4_000);
        assertThat(clock.asOf(12_000, false)).isEqualTo(4_000);
    }

    @Test
    void onceItWasReadSilenceMeansThatThereIsNothingMore() {
        clock.record(record(4_000, 10_000));
        assertThat(clock.asOf(10_020, true)).isEqualTo(4_000);
        assertThat(clock.asOf(10_600, true)).isEqualTo(10_600);
    }

    @Test
    void anEmptyLogIsKnownWhole() {
        assertThat(clock.asOf(10_000, true)).isEqualTo(10_000);
    }

    @Test
    void itNeverGoesBack() {
        assertThat(clock.asOf(10_000, true)).isEqualTo(10_000);
        clock.record(record(9_000, 10_010));
        assertThat(clock.asOf(10_020, true)).isEqualTo(10_000);
    }

    private static LogRecord record(long recordedAt, long tick) {
        return new LogRecord(0, 0, 0, recordedAt * 1_000, "s", "i", "d", "u", 0, new byte[0], tick);
    }
}
