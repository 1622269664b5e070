package vn.gioc.streamjobs.sink;

import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes one flush at a time on a thread of its own, so that the job goes on collecting meanwhile. Whatever goes wrong
 * there is thrown at the next call here.
 */
final class FlushThread implements AutoCloseable {
    private final TableWriter writer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gioc-flush").factory());
    private @Nullable Future<Void> underWay;
    private volatile long lastTook;

    FlushThread(TableWriter writer) {
        this.writer = writer;
    }

    /** Starts writing; only while idle. */
    void write(Batch batch, long asOf, Flush kind, long restored) {
        start(() -> {
            writer.write(batch, asOf, kind, restored);
            Metrics.counter("gioc_sink_rows").increment(batch.size());
            Metrics.counter("gioc_sink_events").increment(batch.records().size());
            return null;
        });
    }

    /** The number of the last flush that was written; 0 before the first. Only while idle. */
    long seq() {
        return writer.seq();
    }

    /** Starts to tell that nothing is new, but the job is at work; only while idle. */
    void beat(long asOf) {
        start(() -> {
            writer.beat(asOf);
            return null;
        });
    }

    private void start(Callable<Void> work) {
        if (underWay != null) {
            throw new IllegalStateException("a flush is under way");
        }
        underWay = thread.submit(() -> {
            long started = System.nanoTime();
            try {
                work.call();
            } catch (SQLException e) {
                Metrics.counter("gioc_sink_errors").increment();
                throw e;
            }
            long took = System.nanoTime() - started;
            Metrics.timer("gioc_sink_flush").record(took, TimeUnit.NANOSECONDS);
            lastTook = TimeUnit.NANOSECONDS.toMillis(took);
            return null;
        });
    }

    /** Whether nothing is being written. */
    boolean idle() throws SQLException, InterruptedException {
        if (underWay != null && underWay.isDone()) {
            join();
        }
        return underWay == null;
    }

    /** Waits for what is being written. */
    void join() throws SQLException, InterruptedException {
        Future<Void> written = underWay;
        if (written == null) {
            return;
        }
        underWay = null;
        try {
            written.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Milliseconds the last one took. */
    long lastTook() {
        return lastTook;
    }

    /** Lets what is being written end, for a few seconds; what was not committed then is not written. */
    @Override
    public void close() throws SQLException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
