package vn.gioc.dashboard.feed;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.dashboard.board.Board;

/** The screens at the feed, and which units are looked at. */
final class Screens {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final long REMEMBERED_NANOS = 60_000_000_000L;

    private final FeedMetrics metrics;
    private final Map<String, CopyOnWriteArrayList<Place>> places = new ConcurrentHashMap<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    Screens(FeedMetrics metrics) {
        this.metrics = metrics;
    }

    Boards.Subscription add(String unit, Consumer<Board> screen) {
        Place place = new Place(unit, screen);
        places.computeIfAbsent(unit, each -> new CopyOnWriteArrayList<>()).add(place);
        metrics.opened();
        return place;
    }

    /** Somebody asked for the unit's board without staying. */
    void askedFor(String unit) {
        asked.put(unit, System.nanoTime());
    }

    /** Units with a screen, and those asked for within the last minute. */
    Set<String> lookedAt() {
        Set<String> units = new HashSet<>();
        places.forEach((unit, screens) -> {
            if (!screens.isEmpty()) {
                units.add(unit);
            }
        });
        asked.values().removeIf(at -> System.nanoTime() - at > REMEMBERED_NANOS);
        units.addAll(asked.keySet());
        return units;
    }

    /** A screen that fails is let go: it must not keep the news from the others. */
    void tell(Board board) {
        for (Place place : places.getOrDefault(board.unit().unit(), new CopyOnWriteArrayList<>())) {
            try {
                place.screen.accept(board);
            } catch (RuntimeException e) {
                LOG.warn("A screen of {} failed and is let go", board.unit().unit(), e);
                place.close();
            }
        }
    }

    private final class Place implements Boards.Subscription {
        private final String unit;
        private final Consumer<Board> screen;

        Place(String unit, Consumer<Board> screen) {
            this.unit = unit;
            this.screen = screen;
        }

        @Override
        public void close() {
            CopyOnWriteArrayList<Place> screens = places.get(unit);
            if (screens != null && screens.remove(this)) {
                metrics.closed();
            }
        }
    }
}
