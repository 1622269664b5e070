package vn.gioc.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The memory that all requests together may hold, so that many large ones, or a slow log, can't take down what else
 * runs in the process. A request waits a while for its share, then is told to come again.
 */
@Component
final class BodyMemory {
    /** The contract's 8 MB, read generously. */
    static final int LARGEST_BODY = 8 * 1024 * 1024;

    private static final int KIB = 1024;
    private static final int ALL_KIB = 64 * KIB;
    /** So that no more than 128 requests wait for the log at a time, however small. */
    private static final int LEAST_KIB = 512;

    private static final long LONGEST_WAIT_SECONDS = 2;

    private final Semaphore freeKib = new Semaphore(ALL_KIB, true);

    /**
     * @param announced the request's content length in bytes, negative where it doesn't say
     * @throws Problem 413 or 503
     */
    Share share(long announced) {
        if (announced > LARGEST_BODY) {
            throw tooLarge();
        }
        int kib = announced < 0 ? LARGEST_BODY / KIB : Math.max(LEAST_KIB, (int) (announced / KIB) + 1);
        try {
            if (!freeKib.tryAcquire(kib, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.retryLater(HttpStatus.SERVICE_UNAVAILABLE, 1, "Too many requests at a time: send again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.retryLater(HttpStatus.SERVICE_UNAVAILABLE, 1, "The server is stopping: send again.");
        }
        return new Share(kib, (int) announced);
    }

    private static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "A request may have 8 MB: send fewer events at a time.");
    }

    /** One request's part, until it is closed. */
    final class Share implements AutoCloseable {
        private final int kib;
        private final int announced;

        private Share(int kib, int announced) {
            this.kib = kib;
            this.announced = announced;
        }

        /** @throws Problem 413 for a body that turns out larger than allowed, 400 for one that breaks off */
        byte[] read(HttpServletRequest request) {
            try {
                InputStream in = request.getInputStream();
                if (announced < 0) {
                    byte[] body = in.readNBytes(LARGEST_BODY + 1);
                    if (body.length > LARGEST_BODY) {
                        throw tooLarge();
                    }
                    return body;
                }
                byte[] body = new byte[announced];
                int length = in.readNBytes(body, 0, announced);
                return length == announced ? body : Arrays.copyOf(body, length);
            } catch (IOException e) {
                throw Problem.malformed("The body could not be read to its end.");
            }
        }

        @Override
        public void close() {
            freeKib.release(kib);
        }
    }
}
