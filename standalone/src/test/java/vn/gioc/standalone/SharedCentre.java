package vn.gioc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One centre for all tests that do not harm it, started at first use and ended with the JVM of the tests. Tests tell
 * their things apart by codes of their own.
 */
public final class SharedCentre {
    private static final CentreProcess CENTRE = started();

    private SharedCentre() {}

    public static CentreProcess get() {
        return CENTRE;
    }

    private static CentreProcess started() {
        try {
            Path data = Files.createTempDirectory("gioc-shared-centre");
            CentreProcess centre = CentreProcess.start(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(centre)));
            return centre;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(CentreProcess centre) {
        try {
            centre.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
