package vn.gioc.streamjobs.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.base.source.hybrid.HybridSource;
import org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import vn.gioc.sql.LedgerSql;
import vn.gioc.streamjobs.sink.DatabaseAddress;

/**
 * Everything that was ever recorded: first what the ledger no longer holds, as opening balances, then the ledger, then
 * the log from its beginning. The log keeps days, so what is in both is read twice and counts once. A job that is
 * restored goes on in the log where its checkpoint was; one whose checkpoint knows no place in a partition reads that
 * partition from its beginning, never from where the tables are by now, since its state is not that far.
 */
public final class LogSource {
    private LogSource() {}

    public static Source<LogRecord, ?, ?> of(String kafka, DatabaseAddress tables) {
        KafkaSource<LogRecord> log = KafkaSource.<LogRecord>builder()
                .setBootstrapServers(kafka)
                .setTopics(Topic.names())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new LogRecordReader())
                .setProperty("partition.discovery.interval.ms", "-1")
                .setProperty("commit.offsets.on.checkpoint", "false")
                .setProperty("fetch.max.wait.ms", "50")
                .setProperty("max.poll.records", "5000")
                .setClientIdPrefix("gioc-jobs")
                .setGroupId("gioc-jobs")
                .build();
        return HybridSource.builder(kept(tables, LedgerSql.READ_RETIRED))
                .addSource(kept(tables, LedgerSql.READ_ALL))
                .addSource(log)
                .build();
    }

    private static JdbcSource<LogRecord> kept(DatabaseAddress tables, String sql) {
        return JdbcSource.<LogRecord>builder()
                .setDriverName("org.postgresql.Driver")
                .setDBUrl(tables.url())
                .setUsername(tables.user())
                .setPassword(tables.password())
                .setSql(sql)
                .setAutoCommit(false)
                .setResultSetFetchSize(2_000)
                .setTypeInformation(TypeInformation.of(LogRecord.class))
                .setResultExtractor(LogSource::read)
                .build();
    }

    /** A row of what is kept, in the columns of {@code LedgerSql.READ_ALL}. */
    public static LogRecord read(ResultSet row) throws SQLException {
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
