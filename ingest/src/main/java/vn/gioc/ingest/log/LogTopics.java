package vn.gioc.ingest.log;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.gioc.domain.event.EventType;

/**
 * The topics of the log: one a type, and one for what was refused.
 *
 * @param replication copies of each record; a write is durable once all but one have it
 */
record LogTopics(short replication, Duration retention) {
    static final String REJECTED = "ingest.rejected.v1";

    /** Fixed for ever: a subject's events are in order only while its partition is the same. */
    static final int PARTITIONS = 4;

    static Set<String> names() {
        return Stream.concat(EventType.wireNames().stream(), Stream.of(REJECTED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Creates those that are absent; those that are there stay as they are. */
    void create(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
        for (String name : names()) {
            if (!there.contains(name)) {
                create(admin, name);
            }
        }
    }

    private void create(Admin admin, String name) throws ExecutionException, TimeoutException, InterruptedException {
        NewTopic topic = new NewTopic(name, PARTITIONS, replication)
                .configs(Map.of(
                        "message.timestamp.type",
                        "LogAppendTime",
                        "retention.ms",
                        String.valueOf(retention.toMillis()),
                        "cleanup.policy",
                        "delete",
                        "min.insync.replicas",
                        String.valueOf(Math.max(1, replication - 1))));
        try {
            admin.createTopics(Set.of(topic)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
