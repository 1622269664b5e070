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

    /** @throws ExecutionException where the log can't be asked, or a topic is missing */
    Positions read() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        admin.describeTopics(Topic.names())
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> ends.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Positions positions = new Positions();
        admin.listOffsets(ends)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((place, end) -> positions.reach(place.topic(), place.partition(), end.offset()));
        return positions;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }
}
