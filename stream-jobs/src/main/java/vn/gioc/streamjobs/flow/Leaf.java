package vn.gioc.streamjobs.flow;

import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.sink.Change;

/** The texts that name a row of a flow table. */
public final class Leaf {
    /** Between the texts. */
    public static final char SEPARATOR = Change.SEPARATOR;

    private Leaf() {}

    /** Joined; what is not known becomes an empty text. */
    public static String dimensions(@Nullable Object... values) {
        StringBuilder joined = new StringBuilder(64);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            if (values[i] != null) {
                joined.append(values[i]);
            }
        }
        return joined.toString();
    }
}
