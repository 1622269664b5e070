package vn.gioc.streamjobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of checkpoints: one folder a start of the job, and in it the last few that are complete. */
record Checkpoints(Path folder) {
    private static final int STARTS_KEPT = 3;

    /** Those that are complete, newest first. */
    List<Path> complete() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("_metadata"))
                    .sorted(Comparator.comparing(Checkpoints::written).reversed())
                    .map(Path::getParent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folders of older starts, but the newest few that hold a complete checkpoint. */
    void prune() {
        List<Path> kept = complete().stream()
                .map(Path::getParent)
                .distinct()
                .limit(STARTS_KEPT)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        FileTime oldestKept = written(kept.getLast());
        try (Stream<Path> starts = Files.list(folder)) {
            starts.filter(start -> !kept.contains(start) && written(start).compareTo(oldestKept) < 0)
                    .forEach(Checkpoints::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all of them: what comes next is counted from the ledger. */
    void discard() {
        complete().stream().map(Path::getParent).distinct().forEach(Checkpoints::delete);
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
