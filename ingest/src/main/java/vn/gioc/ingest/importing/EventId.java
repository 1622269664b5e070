package vn.gioc.ingest.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The id of an event, made of nothing but what the event says: the same row gives the same id on whatever line of
 * whatever file, and a row that says something else gives another.
 *
 * <p>It reads {@code RECEIVED:2011-10-05T23:06:40.020Z:0000:9f86d081884c7d65}: what, when, the revision, and the first
 * 64 bits of a SHA-256 over all it says. The revision stands before the hash, because events of one moment and status
 * are ordered by id: of two that contradict each other, the one of the higher revision has the last word.
 */
final class EventId {
    /** The highest revision that four digits hold. */
    static final int LAST_REVISION = 9_999;

    private static final int HASH_BYTES = 8;

    private EventId() {}

    static String of(String what, Instant time, int revision, List<String> said) {
        MessageDigest digest = sha256();
        for (String each : said) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        String hash = HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        return String.format(Locale.ROOT, "%s:%s:%04d:%s", what, time, revision, hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
