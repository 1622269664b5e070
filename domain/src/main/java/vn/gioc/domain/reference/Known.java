package vn.gioc.domain.reference;

import java.time.Instant;
import java.util.Comparator;

/** A version the centre knows of. @param inForceFrom the moment from which it is in force: the time of its event */
public record Known(Instant inForceFrom, String source, String id, ReferenceVersion version) {
    /** The later one in this order supersedes the earlier. */
    static final Comparator<Known> ORDER = Comparator.comparing(Known::inForceFrom)
            .thenComparing(Known::source)
            .thenComparing(Known::id);
}
