package vn.gioc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of its own for a run, and all that was started in it: at the end, however it comes, nothing is left. */
final class Workplace implements AutoCloseable {
    private final Path root;
    private final Sizes sizes;
    private final Clock clock;
    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private final Map<String, String> versions = new TreeMap<>();
    private @Nullable ChildCentre centre;
    private boolean closed;

    private Workplace(Path root, Sizes sizes, Clock clock) {
        this.root = root;
        this.sizes = sizes;
        this.clock = clock;
    }

    static Workplace open(Sizes sizes, Clock clock) throws IOException {
        Workplace place = new Workplace(Files.createTempDirectory("gioc-bench"), sizes, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(place::close, "tidy up"));
        return place;
    }

    Sizes sizes() {
        return sizes;
    }

    Clock clock() {
        return clock;
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    /** Closed with this place at the latest: closing it earlier too must do no harm. */
    synchronized <T extends AutoCloseable> T held(T opened) {
        held.push(opened);
        return opened;
    }

    /** A centre with some history, for all parts that only look at it. */
    ChildCentre centre() throws Exception {
        ChildCentre prepared = centre;
        if (prepared == null) {
            prepared = PreparedCentre.start(this, "centre", Map.of());
            centre = prepared;
        }
        return prepared;
    }

    void uses(String what, String version) {
        versions.put(what, version);
    }

    Map<String, String> versions() {
        return versions;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!held.isEmpty()) {
            AutoCloseable last = held.pop();
            try {
                last.close();
            } catch (Exception e) { // whatever it is, the others are to be closed too
                System.err.println("bench: could not end " + last + ": " + e);
            }
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            System.err.println("bench: something still writes to " + root + ": " + e.getMessage());
        } catch (IOException e) {
            System.err.println("bench: could not delete " + root + ": " + e);
        }
    }
}
