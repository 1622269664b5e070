package vn.gioc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.gioc.streamjobs.log.LogRecordReader;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;

/** The least that anyone must do: one consumer that reads and decodes every event of the log, and then drops it. */
record Floor(String kafka, int events) {
    private static final int PARTITIONS = 4;
    private static final int MOST_SILENT_POLLS = 30;

    /** Events a second, from the first record to the last. */
    double run() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < PARTITIONS && topic != Topic.REJECTED; partition++) {
                partitions.add(new TopicPartition(topic.topicName(), partition));
            }
        }
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "max.poll.records", "5000", "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer);
        }
    }

    private double read(KafkaConsumer<byte[], byte[]> consumer) {
        long started = 0;
        int read = 0;
        int silent = 0;
        while (read < events) {
            int before = read;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                started = started == 0 ? System.nanoTime() : started;
                if (StoredEvent.of(LogRecordReader.read(record)).data().unit().isEmpty()) {
                    throw new IllegalStateException("an event without a unit");
                }
                read++;
            }
            silent = read == before ? silent + 1 : 0;
            if (silent > MOST_SILENT_POLLS) {
                throw new IllegalStateException("the log ends after " + read + " of " + events + " events");
            }
        }
        return events / ((System.nanoTime() - started) / 1e9);
    }
}
