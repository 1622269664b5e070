package vn.gioc.dashboard.manager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.unit.Unit;

/** Reads how the walls are: once for all phones, and not with each board. */
@Service
class WallQueries {
    /** A wall says once a minute that it is there. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Where no rule says how long a screen may be silent: five of its minutes. */
    private static final Duration WITHOUT_RULE = Duration.ofMinutes(5);

    private final Walls walls;
    private final ReferenceQueries references;
    private final Clock clock;
    private final Instant listeningSince;
    private @Nullable Read last;

    private record Read(Instant at, Optional<List<Walls.Wall>> walls, List<AlertRule> rules) {}

    WallQueries(Walls walls, ReferenceQueries references, Clock clock) {
        this.walls = walls;
        this.references = references;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    /** Empty where the database can't be read: then nobody knows. */
    Optional<WallHealth> of(Unit unit) {
        Instant now = clock.instant();
        Read read = read(now);
        return read.walls()
                .map(all -> WallHealth.of(
                        all.stream()
                                .filter(wall -> unit.unit().equals(wall.unit()))
                                .toList(),
                        silence(read.rules(), unit),
                        listeningSince,
                        now));
    }

    private synchronized Read read(Instant now) {
        Read before = last;
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before;
        }
        Read read;
        try {
            List<AlertRule> rules =
                    references.book().alerts(now).map(each -> each.rules()).orElse(List.of());
            read = new Read(now, Optional.of(walls.list()), rules);
        } catch (DataAccessException unreadable) {
            read = new Read(now, Optional.empty(), List.of());
        }
        last = read;
        return read;
    }

    /** As the strictest rule for this unit has it, so that the row and the alert say the same. */
    private static Duration silence(List<AlertRule> rules, Unit unit) {
        return rules.stream()
                .filter(rule -> rule.units().isEmpty() || rule.units().contains(unit.unit()))
                .map(AlertRule::when)
                .filter(Condition.ScreenDown.class::isInstance)
                .map(when -> ((Condition.ScreenDown) when).silence())
                .min(Duration::compareTo)
                .orElse(WITHOUT_RULE);
    }
}
