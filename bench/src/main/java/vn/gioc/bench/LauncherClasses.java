package vn.gioc.bench;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a centre is started from: the launcher's own class path and archive of loaded classes where it has built them
 * beside us, else our class path.
 */
final class LauncherClasses {
    private LauncherClasses() {}

    /** Options of {@code java}. */
    static List<String> options() throws URISyntaxException {
        Path built = ours().resolveSibling("../../standalone/target").normalize();
        int version = Runtime.version().feature();
        List<String> options = new ArrayList<>();
        if (version >= 23) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        Path archive = built.resolve("classes-" + version + ".archive");
        boolean launchers = Files.isDirectory(built.resolve("lib"));
        if (launchers && Files.exists(archive)) {
            options.add((version >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
            options.add("-Xlog:disable");
        }
        options.add("-cp");
        options.add(
                launchers
                        ? built.resolve("standalone.jar") + ":" + built.resolve("lib") + "/*"
                        : System.getProperty("java.class.path"));
        return options;
    }

    /** Our jar, or the folder of our classes. */
    static Path ours() throws URISyntaxException {
        return Path.of(LauncherClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
