package vn.gioc.dashboard.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.gioc.dashboard.access.Walls.Wall;

/**
 * How the walls of a unit are, as the alert of a silent screen judges it.
 *
 * @param paired how many there are
 * @param silent those that said for too long nothing, the longest first
 * @param unseen how many were paired and never said that they are there
 * @param known false while this server has not listened for as long as a screen may be silent: silence says nothing then
 */
record WallHealth(int paired, List<Wall> silent, int unseen, boolean known) {
    WallHealth {
        silent = List.copyOf(silent);
    }

    static WallHealth of(List<Wall> walls, Duration silence, Instant listeningSince, Instant now) {
        return new WallHealth(
                walls.size(),
                walls.stream()
                        .filter(wall -> wall.isSilent(silence, now))
                        .sorted(Comparator.comparing(Wall::lastSeenAt))
                        .toList(),
                (int) walls.stream().filter(wall -> wall.lastSeenAt() == null).count(),
                !now.isBefore(listeningSince.plus(silence)));
    }

    int alive() {
        return paired - silent.size() - unseen;
    }
}
