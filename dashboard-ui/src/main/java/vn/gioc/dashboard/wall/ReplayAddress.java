package vn.gioc.dashboard.wall;

import vn.gioc.domain.unit.Unit;

/** Where a wall of the past and the wall of now are found. */
final class ReplayAddress {
    private ReplayAddress() {}

    /** @param day a date, perhaps with a time, as in {@link ReplayAsked} */
    static String of(Unit unit, String day, int speed) {
        return ofNow(unit) + "?" + ReplayAsked.REPLAY + "=" + day + "&" + ReplayAsked.SPEED + "=" + speed;
    }

    static String ofNow(Unit unit) {
        return "/wall/" + unit.unit();
    }
}
