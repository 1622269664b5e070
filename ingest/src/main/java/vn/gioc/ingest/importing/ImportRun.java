package vn.gioc.ingest.importing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.event.InvalidField;

/** One import: rows in, batches out, and what became of them. */
final class ImportRun {
    private static final int BATCH_EVENTS = 1_000;
    private static final int BATCH_BYTES = 2_000_000;

    /** Events remembered as sent, so that what many rows say goes once; beyond it the centre counts ids once. */
    private static final int REMEMBERED = 200_000;

    private final RowEvents events;
    private final Delivery delivery;
    private final RejectedRows list;
    private final Map<String, Parcel> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parcel> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final List<Parcel> batch = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long sent;
    private long accepted;
    private long rejected;

    ImportRun(RowEvents events, Delivery delivery, RejectedRows list) {
        this.events = events;
        this.delivery = delivery;
        this.list = list;
    }

    /** The events that went to the centre. */
    long sent() {
        return sent;
    }

    /** Those it took, before or now. */
    long accepted() {
        return accepted;
    }

    /** Those it refused, and those that could not be made from their row, a row without its cells as one. */
    long rejected() {
        return rejected;
    }

    /** @throws Unusable where the file or the centre fails for good */
    void run(Table table, Progress progress) {
        for (TableRow row = table.next(); row != null; row = table.next()) {
            take(row, table.heading().width());
            progress.at(table.position(), sent);
        }
        flush();
        progress.at(table.position(), sent);
    }

    private void take(TableRow row, int width) {
        try {
            row.checkWidth(width);
        } catch (InvalidField e) {
            rejected++;
            list.add(row.number(), "", e);
            return;
        }
        for (EventRule rule : events.mapping().rules()) {
            if (rule.tells(row)) {
                take(rule, row);
            }
        }
    }

    private void take(EventRule rule, TableRow row) {
        MappedEvent event;
        try {
            event = events.event(rule, row);
        } catch (InvalidField e) {
            rejected++;
            list.add(row.number(), rule.label(), e);
            return;
        }
        Parcel known = seen.get(event.identity());
        if (known != null) {
            known.alsoIn(row.number(), list);
            return;
        }
        if (batch.size() == BATCH_EVENTS || body.size() + event.json().length + 2 > BATCH_BYTES) {
            flush();
        }
        Parcel parcel = new Parcel(rule);
        parcel.alsoIn(row.number(), list);
        seen.put(event.identity(), parcel);
        body.write(batch.isEmpty() ? '[' : ',');
        body.writeBytes(event.json());
        batch.add(parcel);
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        body.write(']');
        Delivery.Answer answer = delivery.send(body.toByteArray(), batch.size());
        sent += batch.size();
        accepted += answer.accepted();
        rejected += answer.refused().size();
        for (Delivery.Refused refused : answer.refused()) {
            batch.get(refused.index()).refused(new InvalidField(refused.field(), refused.reason()), list);
        }
        batch.forEach(Parcel::settle);
        batch.clear();
        body.reset();
    }
}
