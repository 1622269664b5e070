package vn.gioc.ingest.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the brokers: opened in the background, since the log may come up later than we do. */
final class LogConnection implements AutoCloseable {
    /** Clients that reached the brokers once and found, or made, all topics. They reconnect by themselves. */
    record Open(Admin admin, Producer<String, byte[]> producer) {}

    private static final Logger LOG = LoggerFactory.getLogger(LogConnection.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final String bootstrap;
    private final LogTopics topics;
    private final Thread opener =
            Thread.ofPlatform().daemon().name("log-opener").unstarted(this::openAtLast);
    private volatile @Nullable Open open;

    LogConnection(String bootstrap, LogTopics topics) {
        this.bootstrap = bootstrap;
        this.topics = topics;
    }

    void start() {
        opener.start();
    }

    Open open() {
        Open now = open;
        if (now == null) {
            throw new LogUnreachable("the log has not been reached yet", null);
        }
        return now;
    }

    void check() {
        try {
            open().admin()
                    .describeCluster(new DescribeClusterOptions().timeoutMs(2_000))
                    .nodes()
                    .get(3, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw new LogUnreachable("no broker of the log answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnreachable("interrupted while asking the log", e);
        }
    }

    private void openAtLast() {
        boolean told = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                open = tryToOpen();
                LOG.info("the log is reached at {}", bootstrap);
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                if (!told) {
                    LOG.warn("the log can't be reached at {} yet, trying on: {}", bootstrap, e.toString());
                    told = true;
                }
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Open tryToOpen() throws ExecutionException, TimeoutException, InterruptedException {
        Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "client.id", "gioc-ingest"));
        try {
            topics.create(admin);
            return new Open(
                    admin, new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer()));
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** Durable before it is acknowledged, repeated without doubles, and given up in time for an answer. */
    private Map<String, Object> producerSettings() {
        return Map.ofEntries(
                Map.entry("bootstrap.servers", bootstrap),
                Map.entry("client.id", "gioc-ingest"),
                Map.entry("acks", "all"),
                Map.entry("enable.idempotence", true),
                Map.entry("linger.ms", 2),
                Map.entry("batch.size", 128 * 1024),
                Map.entry("compression.type", "none"),
                Map.entry("request.timeout.ms", 5_000),
                Map.entry("delivery.timeout.ms", 10_000),
                Map.entry("max.block.ms", 5_000));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        opener.interrupt();
        try {
            opener.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Open last = open;
        if (last != null) {
            last.producer().close(Duration.ofSeconds(5));
            last.admin().close(Duration.ofSeconds(1));
        }
    }
}
