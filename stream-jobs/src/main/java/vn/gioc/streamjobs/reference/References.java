package vn.gioc.streamjobs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;

/** The versions that one part of the jobs has seen, each once, and the book they make. */
public final class References {
    private final ArrayList<LogRecord> seen = new ArrayList<>();
    private final ArrayList<Known> known = new ArrayList<>();
    private ReferenceBook book;
    private long firstRecordedAt = Long.MAX_VALUE;

    /** @param parents of each unit that has one, its parent */
    public References(Map<String, String> parents) {
        this.book = ReferenceBook.of(parents, List.of());
    }

    /** Whether it is news: the first with its source and id, and readable. What is not is listed where rows are made. */
    public boolean add(LogRecord record) {
        boolean before = seen.stream()
                .anyMatch(each ->
                        each.source().equals(record.source()) && each.id().equals(record.id()));
        Optional<Known> read = before ? Optional.empty() : known(record);
        if (read.isEmpty()) {
            return false;
        }
        seen.add(record);
        known.add(read.get());
        firstRecordedAt = Math.min(firstRecordedAt, record.recordedAt());
        book = book.with(known);
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

    private static String name(LogRecord record) {
        return EveryTask.original(record.subject());
    }

    private static Optional<Known> known(LogRecord record) {
        try {
            return Optional.of(
                    new Known(Micros.instant(record.occurredAt()), record.source(), record.id(), (ReferenceVersion)
                            StoredEvent.of(record).data()));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }
}
