package vn.gioc.standalone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.gioc.ingest.log.EventLog;
import vn.gioc.ingest.log.LogUnreachable;
import vn.gioc.sql.Schema;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;
import vn.gioc.standalone.embedded.EmbeddedJobs;
import vn.gioc.standalone.embedded.EmbeddedLog;
import vn.gioc.streamjobs.RunningJob;
import vn.gioc.streamjobs.StreamJobs;

/** A whole centre in this process: the parts without an address are brought along, the rest is told where they are. */
final class Centre {
    private static final Logger LOG = LoggerFactory.getLogger(Centre.class);

    /** The setting of every process of a centre, unless the environment says otherwise. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.main.banner-mode", "off",
            "spring.threads.virtual.enabled", "true",
            "server.shutdown", "immediate",
            "server.servlet.session.tracking-modes", "cookie",
            "management.endpoints.web.exposure.include", "health,prometheus");

    private static final int POLL_MILLIS = 50;

    private final ConfigurableApplicationContext web;

    private Centre(ConfigurableApplicationContext web) {
        this.web = web;
    }

    /**
     * Starts what can start side by side; returns once the web answers and the jobs run.
     *
     * @param parts to be closed by the caller, also where the start fails
     * @param extra settings of the web that the environment may override
     */
    static Centre start(CentreSettings settings, DataFolder folder, Parts parts, Map<String, Object> extra) {
        EmbeddedDatabase ownDatabase = settings.databaseUrl().isPresent() ? null : EmbeddedDatabase.in(folder);
        EmbeddedLog ownLog = settings.kafka().isPresent() ? null : EmbeddedLog.in(folder);
        Function<Configuration, StreamExecutionEnvironment> where = settings.flink()
                .<Function<Configuration, StreamExecutionEnvironment>>map(
                        address -> FlinkCluster.of(address)::environment)
                .orElseGet(() -> EmbeddedJobs.in(folder)::environment);
        Addresses addresses = new Addresses(
                ownLog == null ? settings.kafka().orElseThrow() : ownLog.address(),
                ownDatabase == null ? settings.databaseUrl().orElseThrow() : ownDatabase.url(),
                ownDatabase == null ? settings.databaseUser() : ownDatabase.user(),
                ownDatabase == null ? settings.databasePassword() : ownDatabase.password());
        if (ownDatabase != null) {
            parts.add("database", Duration.ofSeconds(12), ownDatabase);
        }
        if (ownLog != null) {
            parts.add("log", Duration.ofSeconds(4), ownLog);
        }
        CompletableFuture<Void> ground = CompletableFuture.allOf(
                sideBySide("database", () -> {
                    if (ownDatabase != null) {
                        ownDatabase.start();
                    }
                    Schema.migrate(addresses.database());
                }),
                sideBySide("log", () -> {
                    if (ownLog != null) {
                        ownLog.start();
                    }
                }));
        CompletableFuture<Void> jobs = ground.thenRun(() -> {
            RunningJob job = StreamJobs.start(
                    addresses.jobs(
                            settings.checkpoints(folder), settings.keepLedger().orElse(null), settings.units()),
                    where);
            parts.add("jobs", Duration.ofSeconds(5), job);
        });
        ConfigurableApplicationContext web = web(settings, addresses, extra, ground);
        jobs.join();
        parts.add("web", Duration.ofSeconds(3), web);
        return new Centre(web);
    }

    ConfigurableApplicationContext web() {
        return web;
    }

    String url() {
        return "http://localhost:" + web.getEnvironment().getRequiredProperty("server.port");
    }

    /** Returns once ingest has found the log and made its topics. */
    void awaitLog() throws InterruptedException {
        EventLog log = web.getBean(EventLog.class);
        while (!takesEvents(log)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean takesEvents(EventLog log) {
        try {
            log.check();
            return true;
        } catch (LogUnreachable e) {
            return false;
        }
    }

    private static ConfigurableApplicationContext web(
            CentreSettings settings, Addresses addresses, Map<String, Object> extra, CompletableFuture<Void> ground) {
        Map<String, Object> defaults = new HashMap<>(DEFAULTS);
        defaults.putAll(extra);
        Map<String, Object> fixed = Map.of(
                "server.port", settings.port(),
                "gioc.kafka", addresses.kafka(),
                "gioc.database-url", addresses.databaseUrl(),
                "gioc.database-user", addresses.databaseUser(),
                "gioc.database-password", addresses.databasePassword(),
                "gioc.events-url", "http://localhost:" + settings.port() + "/api/v1/events",
                "gioc.own-key", settings.ownKey());
        return new SpringApplicationBuilder(GiocApplication.class)
                .registerShutdownHook(false)
                .properties(defaults)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("centre", fixed));
                    // Reading classes goes on beside the start of log and database; making beans needs both.
                    context.addBeanFactoryPostProcessor(beans -> ground.join());
                })
                .run();
    }

    private static CompletableFuture<Void> sideBySide(String name, Runnable start) {
        long begin = System.nanoTime();
        return CompletableFuture.runAsync(start, task -> new Thread(task, "start of the " + name).start())
                .thenRun(() -> LOG.info("the {} started in {} ms", name, (System.nanoTime() - begin) / 1_000_000));
    }
}
