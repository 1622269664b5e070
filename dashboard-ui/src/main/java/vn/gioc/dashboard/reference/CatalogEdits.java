package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.CatalogFault;
import vn.gioc.domain.catalog.InvalidCatalog;

/**
 * Lays an edited catalog down as a new version, one after the other: the next edit is looked at once the tables know
 * the one before. An edit back to what was in force earlier is a version of its own. For one thread.
 */
final class CatalogEdits {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogEdits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where versions go in. */
    interface Door {
        /** @return what is wrong with it; empty where it was taken */
        Optional<String> layDown(LaidDown version, String id) throws IOException, InterruptedException;
    }

    /** @param sentAt null until the door has taken it */
    private record Pending(
            LaidDown version, String id, @Nullable Instant sentAt) {}

    private final WatchedFile file;
    private final String name;
    private final Door door;
    private final ReferenceQueries versions;
    private final Clock clock;
    /** An edit that is not yet known to be good or bad. */
    private byte @Nullable [] edited;

    private @Nullable Pending pending;
    private volatile @Nullable RefusedCatalog refused;

    CatalogEdits(WatchedFile file, String name, Door door, ReferenceQueries versions, Clock clock) {
        this.file = file;
        this.name = name;
        this.door = door;
        this.versions = versions;
        this.clock = clock;
    }

    /** The last edit, where it was refused; safe for all threads. */
    Optional<RefusedCatalog> refused() {
        return Optional.ofNullable(refused);
    }

    /**
     * Looks once. What can't be done now is done at a later look.
     *
     * @throws IOException where the file or the door can't be reached
     * @throws org.springframework.dao.DataAccessException where the database can't be read
     */
    void look() throws IOException, InterruptedException {
        if (pending == null) {
            edited = file.look().orElse(edited);
            if (edited != null) {
                take(edited);
                edited = null;
            }
        }
        Pending next = pending;
        if (next != null) {
            pending = carriedOn(next);
        }
    }

    private void take(byte[] content) throws IOException {
        try {
            Catalog.parse(content);
        } catch (InvalidCatalog e) {
            refuse(e.faults());
            return;
        }
        refused = null;
        LaidDown version = new LaidDown("CATALOG", "ward", JSON.readTree(content));
        pending = new Pending(version, "", null);
    }

    private @Nullable Pending carriedOn(Pending next) throws IOException, InterruptedException {
        if (versions.newestCatalog().filter(id -> same(id, next.version())).isPresent()) {
            LOG.info(
                    "{} is in force in version {}",
                    next.version().subject(),
                    next.version().version());
            return null;
        }
        Instant now = clock.instant();
        if (next.sentAt() != null && now.isBefore(next.sentAt().plus(PATIENCE))) {
            return next;
        }
        // Kept for the next try: the same edit has one id however often it is sent.
        Pending named = next.id().isEmpty() ? new Pending(next.version(), id(next.version(), now), null) : next;
        pending = named;
        Optional<String> wrong = door.layDown(named.version(), named.id());
        if (wrong.isPresent()) {
            refuse(List.of(new CatalogFault("", wrong.get())));
            return null;
        }
        return new Pending(named.version(), named.id(), now);
    }

    /** Content that was laid down before comes back under another id. */
    private String id(LaidDown version, Instant now) {
        return versions.knows(version.id()) ? version.id() + "@" + now : version.id();
    }

    private static boolean same(String id, LaidDown version) {
        return id.equals(version.id()) || id.startsWith(version.id() + "@");
    }

    private void refuse(List<CatalogFault> faults) {
        refused = new RefusedCatalog(name, clock.instant(), faults);
        LOG.error("{} is refused, the catalog in force stays: {}", name, faults);
    }
}
