package vn.gioc.standalone;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.InvalidCatalog;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.embedded.CannotStart;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.DataFolder.Use;

/**
 * How a centre of one process is started.
 *
 * @param port of the web, on all addresses of the machine; 0: any that is free
 * @param data the folder in which it keeps everything
 * @param environment the variables {@code GIOC_…}; an address among them takes the place of an embedded part
 */
record CentreSettings(int port, Path data, Use use, Map<String, String> environment) {
    CentreSettings {
        if (port < 0 || port > 65535) {
            throw new CannotStart("--port must be from 0 (any that is free) to 65535, not " + port);
        }
        environment = Map.copyOf(environment);
    }

    /** The log of others, as {@code bootstrap.servers}. */
    Optional<String> kafka() {
        return variable("GIOC_KAFKA");
    }

    /** The database of others, as JDBC takes it. */
    Optional<String> databaseUrl() {
        return variable("GIOC_DATABASE_URL");
    }

    String databaseUser() {
        return variable("GIOC_DATABASE_USER").orElse("gioc");
    }

    String databasePassword() {
        return variable("GIOC_DATABASE_PASSWORD").orElse("");
    }

    /** The REST address of a Flink cluster, as {@code host:port}. */
    Optional<String> flink() {
        return variable("GIOC_FLINK");
    }

    /** Where the jobs rest: at a cluster, a folder that all its machines see. */
    Path checkpoints(DataFolder folder) {
        return variable("GIOC_CHECKPOINTS").map(Path::of).orElseGet(folder::checkpoints);
    }

    /** @throws CannotStart where the file of catalogs has faults: all of them, a line each */
    void checkCatalog() {
        variable("GIOC_CATALOG").map(Path::of).ifPresent(file -> {
            try {
                Catalog.read(file);
            } catch (InvalidCatalog e) {
                throw new CannotStart(
                        e.faults().stream()
                                .map(fault -> "\n  " + fault)
                                .collect(Collectors.joining("", "the catalog " + file + " is refused:", "")),
                        e);
            } catch (UncheckedIOException e) {
                throw new CannotStart("GIOC_CATALOG can't be read: " + file, e);
            }
        });
    }

    Units units() {
        return variable("GIOC_UNITS").map(Path::of).map(Units::read).orElseGet(Units::sample);
    }

    /** How long the events of what has ended are kept; empty: for ever. */
    Optional<Duration> keepLedger() {
        try {
            return variable("GIOC_KEEP_LEDGER").map(Duration::parse);
        } catch (DateTimeParseException e) {
            throw new CannotStart("GIOC_KEEP_LEDGER is not a duration in days such as P1825D", e);
        }
    }

    /** What the centre sends itself with: calendars and the like. Nobody else need know it. */
    String ownKey() {
        return variable("GIOC_OWN_KEY").orElseGet(() -> UUID.randomUUID().toString());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Without the environment, which holds secrets. */
    @Override
    public String toString() {
        return "CentreSettings[port=" + port + ", data=" + data + ", use=" + use + "]";
    }
}
