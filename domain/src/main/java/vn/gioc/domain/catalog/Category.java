package vn.gioc.domain.catalog;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;

/**
 * A category of citizen reports (lĩnh vực phản ánh). Its limits are plain days and plain hours, around the clock.
 *
 * @param limit null where it has none of its own
 * @param urgentLimit of an urgent report; null where it has none of its own
 */
public record Category(
        String code,
        Names names,
        @Nullable Limit limit,
        @Nullable Limit urgentLimit) {
    public Entry entry() {
        return new Entry(code, names);
    }
}
