package vn.gioc.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where a centre's log goes: all of it to files, and little to the console. Call before a class with a
 * logger is loaded.
 */
final class Logging {
    private Logging() {}

    static void into(Path folder) {
        System.setProperty("gioc.logs", folder.toString());
        System.setProperty("logback.configurationFile", "vn/gioc/standalone/logback-centre.xml");
        // Spring Boot would set up Logback a second time.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
