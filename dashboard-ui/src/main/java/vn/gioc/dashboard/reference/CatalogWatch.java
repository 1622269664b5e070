package vn.gioc.dashboard.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks at the file of the catalog twice a second, so that an edit is in force without a restart. */
@Component
public class CatalogWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);
    private static final long PAUSE_MILLIS = 500;

    private final EventDoor door;
    private final ReferenceSettings settings;
    private final ReferenceQueries versions;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable CatalogEdits edits;

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
        thread = Thread.ofPlatform().daemon().name("catalog").start(() -> watch(watched));
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

    private static void look(CatalogEdits watched) throws InterruptedException {
        try {
            watched.look();
        } catch (IOException | DataAccessException e) {
            LOG.debug("the edited catalog can't be laid down yet", e);
        }
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
