package vn.gioc.dashboard.deadline;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;

/** Tells a dossier again from its events in the ledger, by the rules that tell its row. */
@Repository
public class DossierLedger {
    private final JdbcClient database;
    private final ReferenceQueries references;

    DossierLedger(JdbcClient database, ReferenceQueries references) {
        this.database = database;
        this.references = references;
    }

    /** Empty where the ledger keeps nothing of it any more. */
    public Optional<Dossier> tell(String code) {
        List<DossierEvent> events = database.sql("""
                        select distinct on (type, source, id) type, source, id, occurred_at, data::text as data
                        from event_ledger
                        where subject = ? and type in ('dossier.status.v1', 'dossier.step.v1')
                        order by type, source, id, log_partition, log_offset""").param(code).query((row, n) -> event(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
        return DossierTimeline.of(events, references.book());
    }

    /** Empty where it can't be read: the jobs list such an event as a finding and leave it out. */
    private static Optional<DossierEvent> event(ResultSet row) throws SQLException {
        EventType type = EventType.ofWireName(row.getString("type")).orElseThrow();
        try {
            return Optional.of(new DossierEvent(
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("source"),
                    row.getString("id"),
                    EventDataReader.read(type, row.getString("data").getBytes(StandardCharsets.UTF_8))));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }
}
