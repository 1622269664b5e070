package vn.gioc.streamjobs.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.gioc.sql.LedgerSql;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Topic;

/** Copies records of the log into the ledger, and what was refused into its own table. */
final class LedgerCopy {
    private LedgerCopy() {}

    static void copy(Connection connection, List<LogRecord> records) throws SQLException {
        CopyText events = new CopyText();
        CopyText rejections = new CopyText();
        for (LogRecord record : records) {
            if (record.topic() == Topic.REJECTED.ordinal()) {
                rejection(rejections, record);
            } else {
                event(events, record);
            }
        }
        send(connection, LedgerSql.COPY_EVENTS, events.bytes());
        send(connection, LedgerSql.COPY_REJECTIONS, rejections.bytes());
    }

    private static void event(CopyText row, LogRecord record) {
        row.text(record.topicName())
                .number(record.partition())
                .number(record.offset())
                .moment(record.recordedAt())
                .text(record.unit())
                .text(record.source())
                .text(record.id())
                .text(record.subject())
                .moment(record.occurredAt())
                .bytes(record.data())
                .end();
    }

    private static void rejection(CopyText row, LogRecord record) {
        row.number(record.partition())
                .number(record.offset())
                .moment(record.recordedAt())
                .text(record.source())
                .text(record.id())
                .text(record.unit())
                .text(record.subject())
                .bytes(record.data())
                .end();
    }

    private static void send(Connection connection, String sql, byte[] rows) throws SQLException {
        if (rows.length == 0) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
    }
}
