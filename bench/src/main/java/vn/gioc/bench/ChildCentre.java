package vn.gioc.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.gioc.standalone.Gioc;

/** A whole centre in a process of its own, started as the launcher starts it, on a free port and a folder of its own. */
final class ChildCentre implements AutoCloseable {
    static final String SOURCE_KEY = "bench-source-key";
    static final String READ_KEY = "bench-read-key";
    static final String ADMIN_PASSWORD = "bench-admin-password";

    private static final String READY = "GIOC ready: ";
    private static final long LONGEST_START_SECONDS = 150;
    private static final long LONGEST_STOP_SECONDS = 60;

    private record Ready(URI url, long nanos) {}

    private final Path data;
    private final Map<String, String> variables;
    private @Nullable Process process;
    private URI url = URI.create("http://localhost");

    ChildCentre(Path data) {
        this(data, Map.of());
    }

    /** @param variables of its environment, beside those that every centre of ours has */
    ChildCentre(Path data, Map<String, String> variables) {
        this.data = data;
        this.variables = variables;
    }

    /** Returns how long it took until the centre said that it is ready. */
    Duration start() throws Exception {
        Files.createDirectories(data);
        long began = System.nanoTime();
        Process started = process(command());
        process = started;
        CompletableFuture<Ready> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("what the centre says").start(() -> read(started, ready));
        Ready said = ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        url = said.url();
        return Duration.ofNanos(said.nanos() - began);
    }

    URI url(String path) {
        return url.resolve(path);
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** The process of its database server, which is none of its children. */
    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Its database, as the process itself reaches it. */
    PGSimpleDataSource database() throws IOException {
        Properties ports = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("postgres/ports.properties"))) {
            ports.load(in);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + ports.getProperty("server") + "/gioc");
        source.setUser("gioc");
        source.setPassword(Files.readString(data.resolve("postgres/password")).strip());
        return source;
    }

    /** As SIGTERM ends it, its database server with it. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        running.destroy();
        if (!running.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
            throw new IllegalStateException("the centre did not end within " + LONGEST_STOP_SECONDS + " s");
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private List<String> command() throws URISyntaxException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(LauncherClasses.options());
        line.addAll(List.of(Gioc.class.getName(), "start", "--port", "0", "--data", data.toString()));
        return line;
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIOC_"));
        builder.environment()
                .putAll(Map.of(
                        "GIOC_SOURCE_KEY", SOURCE_KEY,
                        "GIOC_READ_KEY", READ_KEY,
                        "GIOC_ADMIN_PASSWORD", ADMIN_PASSWORD));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** To its end, so that the centre never waits for a reader. */
    private static void read(Process started, CompletableFuture<Ready> ready) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(new Ready(URI.create(line.substring(READY.length())), System.nanoTime()));
                } else if (!ready.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException | UncheckedIOException e) {
            said.append("(no more to read: ").append(e.getMessage()).append(")\n");
        }
        ready.completeExceptionally(new IllegalStateException("the centre ended:\n" + said));
    }
}
