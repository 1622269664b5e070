package vn.gioc.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLogTest {
    private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

    @TempDir
    Path folder;

    /** Starts a log, writes one record and waits to be killed. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            DataFolder data = DataFolder.open(Path.of(arguments[0]), DataFolder.Use.OWN);
            EmbeddedLog log = EmbeddedLog.in(data);
            log.start();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.address()))) {
                admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            write(log, "before the cut");
            System.out.println("WRITTEN " + log.address());
            Thread.currentThread().join();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessWasKilled() throws Exception {
        String address;
        try (Child child = Child.start(Writer.class, folder.toString())) {
            address = child.await("WRITTEN").substring("WRITTEN ".length());
            child.kill();
        }
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN);
                EmbeddedLog log = EmbeddedLog.in(data)) {
            log.start();
            assertThat(log.address()).isEqualTo(address);
            assertThat(read(log, 1)).containsExactly("before the cut");
            write(log, "after it");
            assertThat(read(log, 2)).containsExactly("before the cut", "after it");
        }
    }

    @Test
    void aClosedLogStartsAgain() {
        try (DataFolder data = DataFolder.open(folder, DataFolder.Use.OWN)) {
            for (int round = 0; round < 2; round++) {
                try (EmbeddedLog log = EmbeddedLog.in(data)) {
                    log.start();
                    try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.address()))) {
                        assertThat(admin.describeCluster().clusterId()).succeedsWithin(Duration.ofSeconds(30));
                    }
                }
            }
        }
    }

    private static void write(EmbeddedLog log, String text) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", log.address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", text)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(EmbeddedLog log, int expected) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", log.address()), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<String> found = new ArrayList<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (found.size() < expected && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    found.add(each.value());
                }
            }
            return found;
        }
    }
}
