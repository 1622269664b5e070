package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The folder in which one centre keeps everything: held by one process at a time, for one use all its life. */
public final class DataFolder implements AutoCloseable {
    /** Simulated figures must never stand among a ward's own. */
    public enum Use {
        OWN,
        DEMO
    }

    private final Path root;
    private final FileChannel held;

    private DataFolder(Path root, FileChannel held) {
        this.root = root;
        this.held = held;
    }

    /** @throws CannotStart where another process holds the folder, it has another use, or it can't be written */
    public static DataFolder open(Path folder, Use use) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel held = hold(root);
            try {
                mark(root, use);
            } catch (CannotStart | IOException e) {
                held.close();
                throw e;
            }
            return new DataFolder(root, held);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart(root + " is a file, not a folder: give another with --data", e);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + root + " can't be used: " + e, e);
        }
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path checkpoints() {
        return checkpointsIn(root);
    }

    /** Where the jobs of the centre in {@code folder} rest. */
    public static Path checkpointsIn(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("checkpoints");
    }

    /** Whether a centre runs on {@code folder}. */
    public static boolean isHeld(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder below the root, made if it is not there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system lets go of the lock by itself when a process dies, however it dies. */
    private static FileChannel hold(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this very process holds it: the same answer
        }
        channel.close();
        throw new CannotStart("another centre (process "
                + Files.readString(root.resolve("lock")).strip() + ") is running on " + root
                + ": stop it, or give another folder with --data");
    }

    private static void mark(Path root, Use use) throws IOException {
        Path mark = root.resolve("use");
        if (Files.notExists(mark)) {
            Files.writeString(mark, use.name().toLowerCase(Locale.ROOT) + "\n");
        }
        boolean demo = Files.readString(mark).strip().equals("demo");
        if (demo && use == Use.OWN) {
            throw new CannotStart(root + " holds a demo's simulated figures: give another folder with --data");
        }
        if (!demo && use == Use.DEMO) {
            throw new CannotStart(
                    root + " holds a centre's own figures, not a demo's: give another folder with --data");
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
