package vn.gioc.ingest.log;

/**
 * An event that was refused: who sent it, the field and the reason, never a value. Texts come from outside, so they are
 * cut to 128 characters and what can't be printed is replaced. Empty where the event had none.
 */
public record Rejection(String id, String source, String type, String field, String reason) {
    private static final int LONGEST = 128;

    public Rejection {
        id = printable(id);
        source = printable(source);
        type = printable(type);
        field = printable(field);
        reason = printable(reason);
    }

    private static String printable(String text) {
        if (text.length() <= LONGEST && text.codePoints().allMatch(Rejection::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(LONGEST);
        text.codePoints()
                .limit(LONGEST)
                .map(c -> isPrintable(c) ? c : 0xFFFD)
                .takeWhile(c -> printable.length() + Character.charCount(c) <= LONGEST)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
