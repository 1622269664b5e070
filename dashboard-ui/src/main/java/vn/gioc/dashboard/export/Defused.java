package vn.gioc.dashboard.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which texts a spreadsheet would run as a formula, or turn into a number, a date, a time or a truth value. They get
 * an apostrophe in front, and so does a text that has one already: whoever strips one gets the text as it was.
 */
final class Defused {
    /** Letters a number, a time or an amount may hold, after its digits: 1E5, 7 pm, 5đ. */
    private static final String AFTER_DIGITS = "e|am|pm|a|p|đ";

    private static final String MONTH = "jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august"
            + "|sep|sept|september|oct|october|nov|november|dec|december";

    private static final String SIGN = "[0-9.,:/%()$£€¥₫+\\-\\s]";

    private static final Pattern NUMBER = Pattern.compile("(?iu)(?=.*[0-9])" + SIGN + "*(?:(?:(?<=[0-9\\s])(?:"
            + AFTER_DIGITS + ")|(?:" + MONTH + "))" + SIGN + "*)*");

    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

    private static final Set<Integer> WORDS = Stream.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "tru", "fal")
            .map(word -> word.charAt(0) << 16 | word.charAt(1) << 8 | word.charAt(2))
            .collect(Collectors.toUnmodifiableSet());

    private Defused() {}

    /** Whether the UTF-8 text in {@code [start, end)} must be defused. */
    static boolean needed(byte[] bytes, int start, int end) {
        if (start == end) {
            return false;
        }
        int first = bytes[start];
        if (first < 0) {
            return startsWide(bytes, start, end) || readAsNumber(bytes, start, end);
        }
        if (first < 'A') {
            return switch (first) {
                case '=', '+', '-', '@', '\'', '\t', '\r', '\n' -> true;
                default -> onlyDigits(bytes, start, end) || readAsNumber(bytes, start, end);
            };
        }
        return startsLikeWord(bytes, start, end) && readAsNumber(bytes, start, end);
    }

    /** Starts like a month, like true or like false: most codes do not, and so cost nothing more. */
    private static boolean startsLikeWord(byte[] bytes, int start, int end) {
        return end - start >= 3
                && WORDS.contains(
                        (bytes[start] | 0x20) << 16 | (bytes[start + 1] | 0x20) << 8 | bytes[start + 2] | 0x20);
    }

    private static boolean onlyDigits(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((bytes[i] < '0' || bytes[i] > '9') && bytes[i] != '.') {
                return false;
            }
        }
        return true;
    }

    /** The full-width forms of = + - and @, which some spreadsheets take for the plain ones. */
    private static boolean startsWide(byte[] bytes, int start, int end) {
        if (end - start < 3 || bytes[start] != (byte) 0xEF || bytes[start + 1] != (byte) 0xBC) {
            return false;
        }
        return switch (bytes[start + 2] & 0xFF) {
            case 0x9D, 0x8B, 0x8D, 0xA0 -> true;
            default -> false;
        };
    }

    private static boolean readAsNumber(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return false;
        }
        return "=+-@".indexOf(text.charAt(0)) >= 0
                || NUMBER.matcher(text).matches()
                || TRUTH.matcher(text).matches();
    }
}
