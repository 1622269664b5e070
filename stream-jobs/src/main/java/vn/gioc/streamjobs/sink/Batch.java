package vn.gioc.streamjobs.sink;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.streamjobs.log.LogRecord;

/** What one flush writes: the newest row of each key, the records of the log, and how far the log is then known. */
final class Batch {
    private final Map<Table, Map<String, Change>> rows = new EnumMap<>(Table.class);
    private final List<LogRecord> records = new ArrayList<>();
    private final Positions positions = new Positions();

    void add(Change change) {
        Table table = Table.at(change.table());
        LogRecord record = change.record();
        if (table == Table.LEDGER && record != null) {
            records.add(record);
            positions.reach(record.topicName(), record.partition(), record.offset() + 1);
        } else {
            rows.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(change.key(), change);
        }
    }

    Map<Table, Map<String, Change>> rows() {
        return rows;
    }

    List<LogRecord> records() {
        return records;
    }

    /** How far its records reach. */
    Positions positions() {
        return positions;
    }

    boolean isEmpty() {
        return records.isEmpty() && rows.isEmpty();
    }

    int size() {
        return records.size() + rows.values().stream().mapToInt(Map::size).sum();
    }

    /** Everything in it, for a checkpoint that must keep what may not be written yet. */
    List<Change> all() {
        List<Change> all = new ArrayList<>(size());
        records.forEach(record -> all.add(Change.ledger(record)));
        rows.values().forEach(changes -> all.addAll(changes.values()));
        return all;
    }
}
