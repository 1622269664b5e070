package vn.gioc.streamjobs.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.base.source.hybrid.HybridSource;
import org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import vn.gioc.sql.LedgerSql;
import vn.gioc.streamjobs.sink.DatabaseAddress;
import vn.gioc.streamjobs.sink.Positions;

/**
 * Everything that was ever recorded: first the ledger, then the log from where the ledger ends. The log keeps days, the
 * ledger everything; a job that is restored from a checkpoint goes on in the log where it was.
 */
public final class LogSource {
    private LogSource() {}

    /** @param inLedger how far the log is in the ledger already */
    public static Source<LogRecord, ?, ?> of(String kafka, DatabaseAddress tables, Positions inLedger) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        inLedger.all()
                .forEach((place, next) -> offsets.put(new TopicPartition(place.topic(), place.partition()), next));
        KafkaSource<LogRecord> log = KafkaSource.<LogRecord>builder()
                .setBootstrapServers(kafka)
                .setTopics(Topic.names())
                .setStartingOffsets(OffsetsInitializer.offsets(offsets, OffsetResetStrategy.EARLIEST))
                .setDeserializer(new LogRecordReader())
                .setProperty("partition.discovery.interval.ms", "-1")
                .setProperty("commit.offsets.on.checkpoint", "false")
                .setProperty("fetch.max.wait.ms", "50")
                .setProperty("max.poll.records", "5000")
                .setClientIdPrefix("gioc-jobs")
                .setGroupId("gioc-jobs")
                .build();
        return HybridSource.builder(ledger(tables)).addSource(log).build();
    }

    private static JdbcSource<LogRecord> ledger(DatabaseAddress tables) {
        return JdbcSource.<LogRecord>builder()
                .setDriverName("org.postgresql.Driver")
                .setDBUrl(tables.url())
                .setUsername(tables.user())
                .setPassword(tables.password())
                .setSql(LedgerSql.READ_ALL)
                .setAutoCommit(false)
                .setResultSetFetchSize(2_000)
                .setTypeInformation(TypeInformation.of(LogRecord.class))
                .setResultExtractor(LogSource::read)
                .build();
    }

    private static LogRecord read(ResultSet row) throws SQLException {
        return new LogRecord(
                Topic.named(row.getString("type")).ordinal(),
                row.getInt("log_partition"),
                row.getLong("log_offset"),
                row.getLong("recorded_at"),
                row.getString("source"),
                row.getString("id"),
                row.getString("subject"),
                row.getString("unit"),
                row.getLong("occurred_at"),
                row.getString("data").getBytes(StandardCharsets.UTF_8),
                Long.MIN_VALUE);
    }
}
