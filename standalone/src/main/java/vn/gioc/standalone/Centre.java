package vn.gioc.standalone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.gioc.sql.Schema;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;
import vn.gioc.standalone.embedded.EmbeddedLog;

/** A whole centre in this process: the parts without an address are brought along, the rest is told where they are. */
final class Centre implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Centre.class);

    /** The setting of every process of a centre, unless the environment says otherwise. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.main.banner-mode", "off",
            "spring.threads.virtual.enabled", "true",
            "server.shutdown", "immediate",
            "server.servlet.session.tracking-modes", "cookie",
            "management.endpoints.web.exposure.include", "health,prometheus");

    private final Parts parts;
    private final ConfigurableApplicationContext web;

    private Centre(Parts parts, ConfigurableApplicationContext web) {
        this.parts = parts;
        this.web = web;
    }

    /**
     * Starts what can start side by side; returns once the web answers and the jobs run.
     *
     * @param parts to be closed by the caller, also where the start fails
     * @param extra settings of the web that the environment may override
     */
    static Centre start(CentreSettings settings, DataFolder folder, Parts parts, Map<String, Object> extra) {
        CompletableFuture<Void> log;
        CompletableFuture<Void> database;
        Addresses addresses;
        Executor threads = task -> new Thread(task, "start").start();

        EmbeddedDatabase ownDatabase = settings.databaseUrl().isPresent() ? null : EmbeddedDatabase.in(folder);
        EmbeddedLog ownLog = settings.kafka().isPresent() ? null : EmbeddedLog.in(folder);
        addresses = new Addresses(
                ownLog == null ? settings.kafka().orElseThrow() : ownLog.address(),
                ownDatabase == null ? settings.databaseUrl().orElseThrow() : ownDatabase.url(),
                ownDatabase == null ? settings.databaseUser() : ownDatabase.user(),
                ownDatabase == null ? settings.databasePassword() : ownDatabase.password());
        if (ownDatabase != null) {
            parts.add("database", Duration.ofSeconds(12), ownDatabase);
        }
        if (ownLog != null) {
            parts.add("log", Duration.ofSeconds(5), ownLog);
        }
        database = CompletableFuture.runAsync(
                timed("database", () -> {
                    if (ownDatabase != null) {
                        ownDatabase.start();
                    }
                    Schema.migrate(dataSource(addresses));
                }),
                threads);
        log = ownLog == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(timed("log", ownLog::start), threads);
        CompletableFuture<Void> ground = CompletableFuture.allOf(database, log);
        ConfigurableApplicationContext web = web(settings, addresses, extra, ground);
        parts.add("web", Duration.ofSeconds(4), web);
        return new Centre(parts, web);
    }

    ConfigurableApplicationContext web() {
        return web;
    }

    @Override
    public void close() {
        parts.close();
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
                "gioc.database-password", addresses.databasePassword());
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

    private static Runnable timed(String name, Runnable start) {
        return () -> {
            long begin = System.nanoTime();
            start.run();
            LOG.info("the {} started in {} ms", name, (System.nanoTime() - begin) / 1_000_000);
        };
    }

    private static DataSource dataSource(Addresses addresses) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(addresses.databaseUrl());
        source.setUser(addresses.databaseUser());
        source.setPassword(addresses.databasePassword());
        return source;
    }
}
