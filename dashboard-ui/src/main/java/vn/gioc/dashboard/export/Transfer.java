package vn.gioc.dashboard.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a file has been sent. Its rows are counted beforehand in the same state of the tables that it is written from,
 * so what is left is known and not guessed.
 */
public final class Transfer {
    /** How it stands. */
    public enum State {
        COUNTING,
        SENDING,
        SENT,
        BROKEN
    }

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long total;
    private volatile State state = State.COUNTING;

    void counted(long all) {
        total = all;
        state = State.SENDING;
    }

    void row() {
        rows.incrementAndGet();
    }

    void sent() {
        state = State.SENT;
    }

    /** What was not sent by now never will be. */
    void ended() {
        if (state != State.SENT) {
            state = State.BROKEN;
        }
    }

    public State state() {
        return state;
    }

    public long total() {
        return total;
    }

    public long rows() {
        return rows.get();
    }

    public long bytes() {
        return bytes.get();
    }

    /** Counts what goes through it. */
    OutputStream counting(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] chunk, int start, int length) throws IOException {
                out.write(chunk, start, length);
                bytes.addAndGet(length);
            }
        };
    }
}
