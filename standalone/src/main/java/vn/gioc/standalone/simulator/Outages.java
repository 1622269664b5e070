package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.gioc.domain.figure.Zone;

/**
 * When a source is cut off. What it has to say in that time is sent after it. A source of education is cut off for six
 * days in fourteen, any other now and then for hours.
 */
final class Outages {
    /** One falls on 17 to 23 November 2026. */
    private static final int EDUCATION_CYCLE = 14;

    private record Key(String source, LocalDate day) {}

    private record Outage(Instant from, Instant to) {
        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    private final long seed;
    private final String education;
    private final Map<Key, Optional<Outage>> known = new ConcurrentHashMap<>();

    Outages(long seed, String education) {
        this.seed = seed;
        this.education = education;
    }

    /** The first moment from {@code moment} on at which the source can send. */
    Instant reachable(String source, Instant moment) {
        LocalDate day = Zone.dateOf(moment);
        int days = source.equals(education) ? 6 : 1;
        for (int back = 0; back <= days; back++) {
            Optional<Outage> outage = outage(source, day.minusDays(back));
            if (outage.isPresent() && outage.get().covers(moment)) {
                return outage.get().to();
            }
        }
        return moment;
    }

    private Optional<Outage> outage(String source, LocalDate day) {
        return known.computeIfAbsent(new Key(source, day), key -> find(source, day));
    }

    private Optional<Outage> find(String source, LocalDate day) {
        if (source.equals(education)) {
            Instant noon = Zone.startOf(day).plusSeconds(12 * 3_600);
            return Math.floorMod(day.toEpochDay(), EDUCATION_CYCLE) == 12
                    ? Optional.of(new Outage(noon, noon.plusSeconds(6 * 86_400)))
                    : Optional.empty();
        }
        Dice dice = Dice.of(seed, "outage " + source, day);
        if (!dice.chance(.03)) {
            return Optional.empty();
        }
        Instant from = Zone.startOf(day).plus(dice.hours(0, 23));
        return Optional.of(new Outage(from, from.plus(dice.hours(2, 7))));
    }
}
