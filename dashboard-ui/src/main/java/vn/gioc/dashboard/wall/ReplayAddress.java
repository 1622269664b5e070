package vn.gioc.dashboard.wall;

import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;

/** Where a wall of the past and the wall of now are found. */
final class ReplayAddress {
    private ReplayAddress() {}

    /** @param day a date, perhaps with a time, as in {@link ReplayAsked} */
    static String of(Unit unit, Words words, String day, int speed) {
        return "/wall/" + unit.unit() + "?" + ReplayAsked.REPLAY + "=" + day + "&" + ReplayAsked.SPEED + "=" + speed
                + (isEnglish(words) ? "&lang=en" : "");
    }

    static String ofNow(Unit unit, Words words) {
        return "/wall/" + unit.unit() + (isEnglish(words) ? "?lang=en" : "");
    }

    private static boolean isEnglish(Words words) {
        return words.locale().getLanguage().equals("en");
    }
}
