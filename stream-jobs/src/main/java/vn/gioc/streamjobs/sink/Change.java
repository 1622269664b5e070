package vn.gioc.streamjobs.sink;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;

/**
 * One row that changed, as a whole: its absolute values, never a difference. The sink keeps the newest per key.
 *
 * @param table the ordinal of a {@link Table}
 * @param key what makes the row one and the same within its table
 * @param texts the columns before the numbers, in the table's order; null where not known
 * @param record for the ledger: the record itself; null elsewhere
 * @param stamp the last tick before what caused it, milliseconds since 1970
 */
public record Change(
        int table,
        String key,
        @Nullable String[] texts,
        long[] numbers,
        @Nullable LogRecord record,
        long stamp) {
    /** A character no code may hold. */
    public static final char SEPARATOR = '\u001f';

    private static final String SPLIT = String.valueOf(SEPARATOR);
    private static final String[] NO_TEXTS = {};
    private static final long[] NO_NUMBERS = {};

    public static Change ledger(LogRecord record) {
        return new Change(Table.LEDGER.ordinal(), "", NO_TEXTS, NO_NUMBERS, record, record.tick());
    }

    public static Change row(Table table, String key, long stamp, @Nullable String... texts) {
        return new Change(table.ordinal(), key, texts, NO_NUMBERS, null, stamp);
    }

    /** @param key the table, then the columns before the sums, joined by {@link #SEPARATOR} */
    public static Change sums(int table, String key, long[] sums, long stamp) {
        return new Change(table, key, NO_TEXTS, sums, null, stamp);
    }

    /** The columns before the numbers; those of sums stand in the key. */
    @Nullable
    String[] columns() {
        if (texts.length > 0 || key.isEmpty()) {
            return texts;
        }
        String[] parts = key.split(SPLIT, -1);
        return Arrays.copyOfRange(parts, 1, parts.length);
    }

    /** How a value stands in a column: null stays null. */
    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A finding about an event, for the page of data quality. */
    public static Change finding(String kind, LogRecord record, String type, String detail) {
        String key = String.join("\u001f", kind, type, record.subject(), record.source(), record.id(), detail);
        return row(
                Table.FINDING,
                key,
                record.tick(),
                kind,
                type,
                record.subject(),
                record.source(),
                record.id(),
                detail,
                record.unit(),
                moment(record.occurredAt()),
                moment(record.recordedAt()));
    }

    private static String moment(long micros) {
        return Micros.instant(micros).toString();
    }
}
