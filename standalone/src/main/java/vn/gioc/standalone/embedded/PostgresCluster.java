package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The files of one PostgreSQL cluster: made once, settled anew at each start. */
record PostgresCluster(Path folder) {
    static final String USER = "gioc";

    Path data() {
        return folder.resolve("data");
    }

    private Path settingsFile() {
        return data().resolve("gioc.conf");
    }

    /** Only whoever owns the folder may read it. */
    String password() {
        Path file = folder.resolve("password");
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path draft = folder.resolve("password-draft");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the cluster unless it is there; one that a crash left half made is made again. */
    void make(PostgresProgram program, Path said) {
        if (Files.exists(data())) {
            return;
        }
        Path draft = folder.resolve("data-draft");
        try {
            Folders.delete(draft);
            password();
            int code = program.run(
                    said,
                    "initdb",
                    "-D",
                    draft.toString(),
                    "-U",
                    USER,
                    "--pwfile=" + folder.resolve("password"),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // The same order of texts on every system, in Unicode.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (code != 0) {
                throw new CannotStart("PostgreSQL can't make its folder " + data() + ": "
                        + LastLine.of(said).orElse("initdb failed"));
            }
            Files.writeString(
                    draft.resolve("postgresql.conf"),
                    Files.readString(draft.resolve("postgresql.conf")) + "\ninclude = 'gioc.conf'\n");
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isSettled(int port, Path logs) {
        try {
            return Files.exists(settingsFile())
                    && Files.readString(settingsFile()).equals(settings(port, logs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void settle(int port, Path logs) {
        try {
            Files.writeString(settingsFile(), settings(port, logs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(int port, Path logs) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 80
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                shared_buffers = 256MB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                wal_compression = on
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                # The first import fills empty tables within seconds: what plans rest on must not be a minute old.
                autovacuum_naptime = 5s
                autovacuum_analyze_threshold = 500
                timezone = 'UTC'
                log_timezone = 'UTC'
                # A week of files; never a statement or a row's values in them.
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_checkpoints = off
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(port, logs.toString().replace("'", "''"));
    }
}
