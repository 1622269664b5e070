package vn.gioc.dashboard.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that others edit, told anew once it has changed and come to rest. Its content is compared, not its time: an
 * editor may put another file in its place, and a mounted folder may send no word of it.
 */
final class WatchedFile {
    private final Path path;
    private byte[] told;
    private byte[] seen;

    /** @param told what is known of it already */
    WatchedFile(Path path, byte[] told) {
        this.path = path;
        this.told = told.clone();
        this.seen = told.clone();
    }

    /** What it holds where this look and the one before found the same, and other than what was told last. */
    Optional<byte[]> look() throws IOException {
        byte[] now;
        try {
            now = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            // Between an editor's two renames there is none.
            return Optional.empty();
        }
        boolean rests = Arrays.equals(now, seen);
        seen = now;
        if (!rests || Arrays.equals(now, told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(now.clone());
    }
}
