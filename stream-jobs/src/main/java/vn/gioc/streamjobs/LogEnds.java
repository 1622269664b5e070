package vn.gioc.streamjobs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.LogEnd;
import vn.gioc.streamjobs.sink.Positions;

/** Where the log ends: of each partition the offset its next record will have. */
final class LogEnds implements AutoCloseable {
    private static final int SECONDS = 4;

    private final Admin admin;

    LogEnds(String kafka) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                SECONDS * 1000));
    }

    /** Asked anew each time, from wherever it is sent to. */
    static LogEnd of(String kafka) {
        return () -> {
            try (LogEnds ends = new LogEnds(kafka)) {
                return ends.read();
            }
        };
    }

    /** @throws ExecutionException where the log can't be asked, or a topic is missing */
    Positions read() throws ExecutionException, TimeoutException, InterruptedException {
        return offsets(OffsetSpec.latest());
    }

    /** Where the log begins by now: what stood before was dropped after its time. */
    Positions beginnings() throws ExecutionException, TimeoutException, InterruptedException {
        return offsets(OffsetSpec.earliest());
    }

    private Positions offsets(OffsetSpec which) throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> places = new HashMap<>();
        admin.describeTopics(Topic.names())
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition ->
                                places.put(new TopicPartition(topic.name(), partition.partition()), which)));
        Positions positions = new Positions();
        admin.listOffsets(places)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((place, at) -> positions.reach(place.topic(), place.partition(), at.offset()));
        return positions;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }
}
