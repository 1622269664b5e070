package vn.gioc.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A whole centre in a process of its own, started by the class that the launcher starts, on a free port and a data
 * folder that outlives it: to be killed, told to end, and started again.
 */
public final class CentreProcess implements AutoCloseable {
    public static final String SOURCE_KEY = "test-source-key";
    public static final String READ_KEY = "test-read-key";
    public static final String ADMIN_PASSWORD = "test-admin-password";

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final String READY = "GIOC ready: ";

    private final Path data;
    private final String command;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Process process;
    private int port;

    private CentreProcess(Path data, String command, Map<String, String> environment) {
        this.data = data;
        this.command = command;
        this.environment = environment;
    }

    /** {@code gioc start} on the folder; returns once it has said that it is ready. */
    public static CentreProcess start(Path data) {
        return start(data, Map.of());
    }

    /** @param environment variables beside those of the keys and the password, which it may replace */
    public static CentreProcess start(Path data, Map<String, String> environment) {
        CentreProcess centre = new CentreProcess(data, "start", environment);
        centre.launch();
        centre.awaitReady();
        return centre;
    }

    /** {@code gioc demo} on the folder; returns once the first live figures are on the wall. */
    public static CentreProcess demo(Path data) {
        CentreProcess centre = new CentreProcess(data, "demo", Map.of());
        centre.launch();
        centre.awaitReady();
        return centre;
    }

    /** A command line that is expected to end by itself; what it said is in {@link #said()}. */
    static CentreProcess run(Path data, String... arguments) throws InterruptedException {
        return run(data, Map.of(), arguments);
    }

    /** The same with variables of its own. */
    static CentreProcess run(Path data, Map<String, String> environment, String... arguments)
            throws InterruptedException {
        CentreProcess centre = new CentreProcess(data, arguments[0], environment);
        centre.spawn(List.of(arguments));
        centre.process.waitFor(60, TimeUnit.SECONDS);
        return centre;
    }

    /** A command line that runs beside the test; see {@link #awaitEnd}. */
    static CentreProcess launch(Path data, String... arguments) {
        CentreProcess command = new CentreProcess(data, arguments[0], Map.of());
        command.spawn(List.of(arguments));
        return command;
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + patience + ":\n" + String.join("\n", said));
        }
    }

    boolean ended() {
        return !process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Its lines so far, of all its starts. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The database of its own. */
    public DataSource database() {
        Properties ports = new Properties();
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (Reader in = Files.newBufferedReader(data.resolve("postgres/ports.properties"))) {
            ports.load(in);
            source.setPassword(
                    Files.readString(data.resolve("postgres/password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        source.setUrl("jdbc:postgresql://127.0.0.1:" + ports.getProperty("server") + "/gioc");
        source.setUser("gioc");
        return source;
    }

    /** Sends a batch of CloudEvents, as JSON. */
    public HttpResponse<String> send(String batch) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url("/api/v1/events"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + SOURCE_KEY)
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .POST(HttpRequest.BodyPublishers.ofString(batch))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + READ_KEY)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The figure of the unit's snapshot; 0 where it has no value. */
    public long figure(String unit, String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/units/" + unit + "/snapshot");
        if (answer.statusCode() != 200) {
            throw new IOException("the snapshot answers " + answer.statusCode() + ": " + answer.body());
        }
        JsonNode figures = JsonMapper.builder().build().readTree(answer.body()).path("figures");
        return figures.path(name).path("value").asLong();
    }

    long pid() {
        return process.pid();
    }

    /** kill -9 of the process, not of its database server. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; returns the exit code, or fails after 20 s. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the centre did not end within 20 s:\n" + String.join("\n", said));
        }
        return process.exitValue();
    }

    /** Starts it again on the same folder and port, and waits until it is ready. */
    public void restart() {
        said.clear();
        launch();
        awaitReady();
    }

    private void launch() {
        spawn(List.of(command, "--port", Integer.toString(port), "--data", data.toString()));
    }

    private void spawn(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Gioc.class.getName()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIOC_"));
        builder.environment()
                .putAll(Map.of(
                        "GIOC_SOURCE_KEY", SOURCE_KEY,
                        "GIOC_READ_KEY", READ_KEY,
                        "GIOC_ADMIN_PASSWORD", ADMIN_PASSWORD));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process started = process;
        Thread reader = new Thread(() -> read(started), "what the centre says");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process started) {
        try (BufferedReader out = started.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("(no more to read: " + e.getMessage() + ")");
        }
    }

    private void awaitReady() {
        Awaitility.await("the centre to be ready")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(50))
                .failFast(this::checkAlive)
                .until(() -> !readyLine().isEmpty());
        port = URI.create(readyLine().substring(READY.length())).getPort();
    }

    private void checkAlive() {
        if (!process.isAlive() && readyLine().isEmpty()) {
            throw new AssertionError("the centre ended:\n" + String.join("\n", said));
        }
    }

    private String readyLine() {
        return said.stream().filter(line -> line.startsWith(READY)).findFirst().orElse("");
    }

    /** Ends it, and the database server that a kill left. */
    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
            return;
        }
        Path pid = data.resolve("postgres/data/postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)))
                        .filter(server -> server.info().command().orElse("").endsWith("postgres"))
                        .ifPresent(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
