package vn.gioc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** How far a demo's ward has told its history, kept in a file, so that the next start tells the rest only. */
record ToldUntil(Path file) {
    /** What was on its way when it ended may be told twice: ids count once. */
    private static final Duration TWICE = Duration.ofMinutes(15);

    /** How much there is to tell: all of {@code whole}, or less where the earlier part was told. */
    Duration untold(Instant now, Duration whole) {
        if (Files.notExists(file)) {
            return whole;
        }
        try {
            Duration since = Duration.between(
                            Instant.parse(Files.readString(file).strip()), now)
                    .plus(TWICE);
            return since.compareTo(whole) < 0 ? since : whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void told(Instant now) {
        try {
            Files.writeString(file, now + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
