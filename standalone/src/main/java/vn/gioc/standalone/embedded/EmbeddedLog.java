package vn.gioc.standalone.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A log of one Kafka node in this process, that is on the disk before it answers. Only this machine can reach it. */
public final class EmbeddedLog implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private EmbeddedLog(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public static EmbeddedLog in(DataFolder data) {
        Path folder = data.folder("kafka");
        RememberedPorts ports = RememberedPorts.in(folder);
        return new EmbeddedLog(folder, ports.free("broker"), ports.free("controller"));
    }

    /** As {@code bootstrap.servers}; valid before {@link #start()} too. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns once the log takes records; after a crash it first reads the last segments again. */
    public synchronized void start() {
        Properties properties = properties();
        if (Files.notExists(folder.resolve("log/meta.properties"))) {
            format(properties);
        }
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private Properties properties() {
        Properties it = new Properties();
        it.setProperty("process.roles", "broker,controller");
        it.setProperty("node.id", "1");
        it.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        it.setProperty("controller.listener.names", "CONTROLLER");
        it.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        it.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        it.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        it.setProperty("log.dirs", folder.resolve("log").toString());
        it.setProperty("auto.create.topics.enable", "false");
        // A broker without followers owes each record to the disk: ward offices have power cuts.
        it.setProperty("log.flush.interval.messages", "1");
        // What a crash leaves to be read again: the segments since the last of these notes.
        it.setProperty("log.flush.offset.checkpoint.interval.ms", "5000");
        it.setProperty("log.segment.bytes", Integer.toString(64 << 20));
        it.setProperty("num.recovery.threads.per.data.dir", "2");
        it.setProperty("message.max.bytes", Integer.toString(9 << 20));
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            it.setProperty(topic + ".replication.factor", "1");
        }
        it.setProperty("transaction.state.log.min.isr", "1");
        it.setProperty("share.coordinator.state.topic.min.isr", "1");
        it.setProperty("default.replication.factor", "1");
        it.setProperty("min.insync.replicas", "1");
        it.setProperty("offsets.topic.num.partitions", "4");
        it.setProperty("group.initial.rebalance.delay.ms", "0");
        it.setProperty("num.network.threads", "2");
        it.setProperty("num.io.threads", "4");
        it.setProperty("background.threads", "2");
        // Its default of 128 MB is for cleaning large compacted topics, which a centre has none of.
        it.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        return it;
    }

    private void format(Properties properties) {
        Path file = folder.resolve("server.properties");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int code = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new CannotStart("the log's folder " + folder + " can't be made: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
