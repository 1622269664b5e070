package vn.gioc.dashboard.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next what {@code after} must be to get the following part; null where there is none
 */
record Page<T>(List<T> items, @Nullable String next) {
    Page {
        items = List.copyOf(items);
    }
}
