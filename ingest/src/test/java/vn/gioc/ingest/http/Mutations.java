package vn.gioc.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks requests in ways that senders and attackers do, repeatably by a seed. */
final class Mutations {
    /** A JSON value that stands after a colon. */
    private static final Pattern VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|[0-9.]+|true|\\{)");

    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "1e2147483647",
            "-1E-2147483648",
            "0.1234567891234567890",
            "9".repeat(400),
            "9".repeat(2_000),
            "[]",
            "{}",
            "[[[[1]]]]",
            "{\"a\":{\"b\":[null]}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\ud83d\ude00\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"\u2028\"",
            "\"http://[\"",
            "\"%zz\"",
            "\"a b\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59.999999999-18:00\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"2026-W54\"",
            "\"P9999D\"",
            "\"P99999999999D\"",
            "\"interaction.v1\"",
            "\"cho-quan\"",
            "\"hcm\"",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "\"REOPENED\"",
            "\"1.0\"",
            "2026",
            "[".repeat(800),
            "[".repeat(800) + "]".repeat(800),
            "{\"a\":".repeat(300) + "1" + "}".repeat(300));

    private final SplittableRandom random;

    Mutations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The event with one of its values, or a new field, made nasty. */
    String ofValues(String event) {
        List<MatchResult> values = VALUE.matcher(event).results().toList();
        MatchResult value = oneOf(values);
        String nasty = oneOf(NASTY);
        boolean object = value.group().equals("{");
        return switch (random.nextInt(3)) {
            case 0 ->
                event.substring(0, value.start()) + nasty + (object ? ",\"was\":{" : "") + event.substring(value.end());
            case 1 -> event.replaceFirst("\\{", "{" + name() + ":" + literal(nasty) + ",");
            default -> event.replaceFirst("\"data\":\\{", "\"data\":{" + name() + ":" + literal(nasty) + ",");
        };
    }

    private String name() {
        return oneOf(List.of(
                "\"unit\"",
                "\"id\"",
                "\"x\"",
                "\"\"",
                "\"a.b/c~d\"",
                "\"\\ud800\"",
                "\"data_base64\"",
                "\"status\"",
                "\"feeDue\"",
                "\"paidOnline\"",
                "\"rating\"",
                "\"dueAt\"",
                "\"limit\"",
                "\"" + "n".repeat(300) + "\"",
                "\"datacontenttype\""));
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$");
    }

    /** The body with some of its bytes flipped, dropped, doubled or cut off. */
    byte[] ofBytes(byte[] body) {
        byte[] broken = body.clone();
        for (int n = random.nextInt(4); n >= 0 && broken.length > 2; n--) {
            int at = random.nextInt(broken.length);
            switch (random.nextInt(5)) {
                case 0 -> broken[at] = (byte) random.nextInt(256);
                case 1 -> broken[at] = (byte) "{}[]\",:\\u0 \n\t".charAt(random.nextInt(13));
                case 2 -> broken = joined(broken, at, at + 1 + random.nextInt(Math.min(40, broken.length - at)));
                case 3 -> broken = joined(broken, at, Math.max(0, at - random.nextInt(40)));
                default -> broken = random.nextInt(8) == 0 ? Arrays.copyOf(broken, at) : broken;
            }
        }
        return broken;
    }

    /** The bytes up to {@code end} and from {@code start} on: a gap, or a stretch said twice. */
    private static byte[] joined(byte[] body, int end, int start) {
        byte[] joined = Arrays.copyOf(body, end + body.length - start);
        System.arraycopy(body, start, joined, end, body.length - start);
        return joined;
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
