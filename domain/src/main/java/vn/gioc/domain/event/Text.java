package vn.gioc.domain.event;

import org.jspecify.annotations.Nullable;

/** What a text of an event may look like. Lengths are in UTF-16 units. */
public final class Text {
    /** Long enough for any code seen in the field, short enough for an index. */
    public static final int CODE_MAX = 128;

    private Text() {}

    /** A code: printable, 1 to 128 characters, without spaces at its ends. */
    public static String code(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new InvalidField(field, "is required");
        }
        if (value.length() > CODE_MAX) {
            throw new InvalidField(field, "is longer than " + CODE_MAX + " characters");
        }
        if (!value.equals(value.strip()) || value.codePoints().anyMatch(Text::unprintable)) {
            throw new InvalidField(field, "is not a code: control characters or spaces at its ends");
        }
        return value;
    }

    public static @Nullable String optionalCode(String field, @Nullable String value) {
        return value == null ? null : code(field, value);
    }

    /** A pseudonym of a person: a code without any space or at sign, so that a name or an address can't pass. */
    public static @Nullable String pseudonym(String field, @Nullable String value) {
        if (value != null && code(field, value).codePoints().anyMatch(c -> c == '@' || Character.isWhitespace(c))) {
            throw new InvalidField(field, "is not a pseudonym: names and addresses are refused");
        }
        return value;
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || c == 0xFFFE
                || c == 0xFFFF
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
