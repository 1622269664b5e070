package vn.gioc.domain.alert;

import org.jspecify.annotations.Nullable;

/** What a file of rules says that can't be, told in one sentence. */
final class Wrong {
    private Wrong() {}

    static void unless(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static <T> T ifMissing(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
