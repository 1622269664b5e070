package vn.gioc.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs, in the order it was started; it ends the other way round, and one part that hangs holds up no other. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private record Part(String name, Duration patience, AutoCloseable end) {}

    private final Deque<Part> running = new ArrayDeque<>();
    private boolean closed;

    /**
     * Call it before the part starts, so that an end in the middle of the start finds it.
     *
     * @param patience how long its end may take before the next part is ended
     * @throws IllegalStateException where the end has come already; the part is ended first
     */
    void add(String name, Duration patience, AutoCloseable end) {
        Part part = new Part(name, patience, end);
        synchronized (running) {
            if (!closed) {
                running.push(part);
                return;
            }
        }
        end(part);
        throw new IllegalStateException("the centre was ended while it started");
    }

    boolean areEnding() {
        synchronized (running) {
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (running) {
            closed = true;
        }
        while (true) {
            Part last;
            synchronized (running) {
                if (running.isEmpty()) {
                    return;
                }
                last = running.pop();
            }
            end(last);
        }
    }

    private static void end(Part part) {
        long start = System.nanoTime();
        FutureTask<Void> task = new FutureTask<>(() -> {
            part.end().close();
            return null;
        });
        Thread thread = new Thread(task, "end of the " + part.name());
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(part.patience().toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("the {} ended in {} ms", part.name(), (System.nanoTime() - start) / 1_000_000);
        } catch (TimeoutException e) {
            LOG.warn(
                    "the {} did not end within {} s",
                    part.name(),
                    part.patience().toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("the {} ended badly", part.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("interrupted at the end of the {}", part.name());
        }
    }
}
