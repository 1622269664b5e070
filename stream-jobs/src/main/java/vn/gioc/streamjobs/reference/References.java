package vn.gioc.streamjobs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;

/** The versions that one part of the jobs has seen, each once, and the book they make. */
public final class References {
    private final Map<String, String> parents;
    private final ArrayList<LogRecord> seen = new ArrayList<>();
    private ReferenceBook book;
    private long firstRecordedAt = Long.MAX_VALUE;

    /** @param parents of each unit that has one, its parent */
    public References(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        this.book = ReferenceBook.of(this.parents, List.of());
    }

    /** Whether it is news: the first with its source and id, and readable. What is not is listed where rows are made. */
    public boolean add(LogRecord record) {
        if (seen.stream()
                        .anyMatch(each -> each.source().equals(record.source())
                                && each.id().equals(record.id()))
                || !readable(record)) {
            return false;
        }
        seen.add(record);
        firstRecordedAt = Math.min(firstRecordedAt, record.recordedAt());
        book = ReferenceBook.of(parents, seen.stream().map(References::known).toList());
        return true;
    }

    public ReferenceBook book() {
        return book;
    }

    public List<LogRecord> seen() {
        return List.copyOf(seen);
    }

    /** From when the centre has kept records, microseconds since 1970; MAX_VALUE where it does not know yet. */
    public long firstRecordedAt() {
        return firstRecordedAt;
    }

    /** The weights of the service index and the rules of alerts touch no dossier and no report. */
    public static boolean touches(LogRecord record) {
        return !name(record).startsWith("weights/") && !name(record).startsWith("alerts/");
    }

    /**
     * From when on it may change what was told, microseconds since 1970: the first of what is laid down for all is in
     * force from the beginning.
     */
    public long touchesFrom(LogRecord record) {
        boolean forAll = name(record).equals("calendar/vn") || name(record).startsWith("catalog/");
        boolean first = seen.stream()
                .filter(each -> name(each).equals(name(record)))
                .allMatch(each -> each.occurredAt() >= record.occurredAt());
        return forAll && first ? Long.MIN_VALUE : record.occurredAt();
    }

    private static boolean readable(LogRecord record) {
        try {
            StoredEvent.of(record);
            return true;
        } catch (InvalidField e) {
            return false;
        }
    }

    private static String name(LogRecord record) {
        return EveryTask.original(record.subject());
    }

    private static Known known(LogRecord record) {
        return new Known(Micros.instant(record.occurredAt()), record.source(), record.id(), (ReferenceVersion)
                StoredEvent.of(record).data());
    }
}
