package vn.gioc.dashboard.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays the files down that are not yet: each content once, so that a restart with an old file undoes no edit made
 * since. Runs beside everything else and tries until the door takes them.
 */
@Component
class ReferencePublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReferencePublisher.class);
    private static final long PAUSE_MILLIS = 500;

    private final EventDoor door;
    private final ReferenceSettings settings;
    private final ReferenceQueries versions;
    private final JdbcClient database;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;

    ReferencePublisher(EventDoor door, ReferenceSettings settings, ReferenceQueries versions, JdbcClient database) {
        this.door = door;
        this.settings = settings;
        this.versions = versions;
        this.database = database;
    }

    @Override
    public void start() {
        if (!door.isKnown()) {
            LOG.info("calendars, catalog and weights are laid down by another process: GIOC_EVENTS_URL is not set");
            return;
        }
        List<LaidDown> files = ReferenceFiles.of(settings).all();
        thread = Thread.ofPlatform().daemon().name("references").start(() -> publish(files));
    }

    private void publish(List<LaidDown> files) {
        List<LaidDown> left = new ArrayList<>(files);
        try {
            while (!left.isEmpty() && !ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                left.removeIf(this::isDone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(LaidDown file) {
        try {
            if (versions.knows(file.id())) {
                return true;
            }
            if (!allIsKnown()) {
                return false;
            }
            Optional<String> refused = door.layDown(file, file.id());
            refused.ifPresentOrElse(
                    why -> LOG.error("{} is not laid down: {}", file.subject(), why),
                    () -> LOG.info("{} is laid down in version {}", file.subject(), file.version()));
            return true;
        } catch (IOException | DataAccessException e) {
            LOG.debug("{} can't be laid down yet", file.subject(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether the tables hold all that the log does: before that, what they do not know may have been laid down. */
    private boolean allIsKnown() {
        return database.sql("select coalesce(as_of > clock_timestamp() - interval '5 seconds', false) from job_flush")
                .query(Boolean.class)
                .single();
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
