package vn.gioc.ingest.log;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The log in Kafka: one idempotent producer for all requests. */
public final class KafkaEventLog implements EventLog, AutoCloseable {
    /** Longer than the producer's own limit (its blocking and its delivery), which ends the wait first. */
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final LogConnection connection;
    private final LogGate gate = new LogGate();

    /**
     * @param bootstrap Kafka's {@code bootstrap.servers}
     * @param replication copies of each record
     * @param retention how long topics created here keep a record
     */
    public KafkaEventLog(String bootstrap, short replication, Duration retention) {
        this.connection = new LogConnection(bootstrap, new LogTopics(replication, retention));
    }

    /** Connects and creates missing topics in the background, trying until it can. Returns at once. */
    public void start() {
        connection.start();
    }

    @Override
    public void append(List<CloudEvent> events, List<Rejection> rejections) {
        LogConnection.Open open = connection.open();
        gate.pass(() -> write(open, events, rejections));
    }

    private static void write(LogConnection.Open open, List<CloudEvent> events, List<Rejection> rejections) {
        List<Future<RecordMetadata>> written = new ArrayList<>(events.size() + rejections.size());
        try {
            for (CloudEvent event : events) {
                written.add(sent(open, LogRecords.of(event)));
            }
            for (Rejection rejection : rejections) {
                written.add(sent(open, LogRecords.of(rejection)));
            }
            for (Future<RecordMetadata> each : written) {
                each.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw new LogUnreachable("the log did not take all of a request", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnreachable("interrupted while waiting for the log", e);
        }
    }

    /** A send that has failed already fails here, so that a log that is away is waited for once, not once an event. */
    private static Future<RecordMetadata> sent(LogConnection.Open open, ProducerRecord<String, byte[]> record)
            throws ExecutionException, InterruptedException {
        Future<RecordMetadata> future = open.producer().send(record);
        if (future.isDone()) {
            future.get();
        }
        return future;
    }

    @Override
    public void check() {
        connection.check();
    }

    @Override
    public void close() {
        connection.close();
    }
}
