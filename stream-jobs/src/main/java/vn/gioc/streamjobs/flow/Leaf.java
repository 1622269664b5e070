package vn.gioc.streamjobs.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.sink.Change;

/** The texts that name a row of a flow table. */
public final class Leaf {
    /** Between the texts. */
    public static final char SEPARATOR = Change.SEPARATOR;

    private Leaf() {}

    /**
     * What a row of a flow table is keyed by: the table, then its columns before the sums.
     *
     * @param dimensions empty: a row of totals
     */
    static String key(int table, String unit, String width, Instant bucket, String dimensions) {
        String total = "" + table + SEPARATOR + unit + SEPARATOR + width + SEPARATOR + bucket;
        return dimensions.isEmpty() ? total : total + SEPARATOR + dimensions;
    }

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
