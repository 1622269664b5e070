package vn.gioc.dashboard.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure can be split by. */
public enum Dimension {
    AREA,
    PROCEDURE,
    CHANNEL,
    TOUCHPOINT,
    CATEGORY,
    KIND,
    TOPIC;

    /** The value of {@code by} in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
