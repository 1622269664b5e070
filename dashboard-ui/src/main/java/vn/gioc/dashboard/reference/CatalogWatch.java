package vn.gioc.dashboard.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at the file of the catalog twice a second, so that an edit is in force without a restart. A look that fails makes
 * the centre unhealthy, and is tried again.
 */
@Component
public class CatalogWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);
    private static final long PAUSE_MILLIS = 500;
    /** The door may keep a look waiting for twenty seconds, the database as long. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final EventDoor door;
    private final ReferenceSettings settings;
    private final ReferenceQueries versions;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable CatalogEdits edits;
    private volatile @Nullable String fault;
    private volatile Instant lastLook = Instant.MIN;

    CatalogWatch(EventDoor door, ReferenceSettings settings, ReferenceQueries versions, Clock clock) {
        this.door = door;
        this.settings = settings;
        this.versions = versions;
        this.clock = clock;
    }

    /** The last edit of the file, where it was refused. */
    public Optional<RefusedCatalog> refused() {
        CatalogEdits watched = edits;
        return watched == null ? Optional.empty() : watched.refused();
    }

    @Override
    public void start() {
        Path path = settings.catalog();
        if (path == null || !door.isKnown()) {
            return;
        }
        CatalogEdits watched =
                new CatalogEdits(new WatchedFile(path, content(path)), path.toString(), door::layDown, versions, clock);
        edits = watched;
        lastLook = clock.instant();
        thread = Thread.ofPlatform()
                .daemon()
                .name("catalog")
                .uncaughtExceptionHandler((ended, e) -> LOG.error("The catalog's file is watched no more", e))
                .start(() -> watch(watched));
    }

    private void watch(CatalogEdits watched) {
        try {
            while (!ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look(watched);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing but an error of the machine may end the thread: a fault that is not known yet is told with its trace. */
    private void look(CatalogEdits watched) throws InterruptedException {
        try {
            watched.look();
            if (fault != null) {
                LOG.info("The catalog's file is watched again");
            }
            fault = null;
            lastLook = clock.instant();
        } catch (IOException | DataAccessException e) {
            LOG.debug("the edited catalog can't be laid down yet", e);
            fault = e.getClass().getName();
        } catch (RuntimeException e) {
            String kind = e.getClass().getName();
            if (!kind.equals(fault)) {
                LOG.error("The catalog's file could not be looked at; trying again", e);
            }
            fault = kind;
        }
    }

    /** Whether there is no file to look at, or the thread is at work, its last look went well and is not long ago. */
    boolean isWell() {
        Thread watching = thread;
        return edits == null
                || watching != null
                        && watching.isAlive()
                        && fault == null
                        && !lastLook.isBefore(clock.instant().minus(LONGEST));
    }

    /** When a look last went well; empty where there is no file to look at. */
    Optional<Instant> lastLook() {
        return edits == null ? Optional.empty() : Optional.of(lastLook);
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("catalog " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        ending.countDown();
        Thread begun = thread;
        if (begun != null) {
            begun.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
