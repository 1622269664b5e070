package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;

class DossierQueriesTest {
    private static final Instant DUE = Instant.parse("2026-11-20T10:00:00Z");

    private final DossierQueries dossiers = new DossierQueries(TestDatabase.client());

    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void aDossierComesWithItsEventsInOrderAndEachOnce() {
        TestDatabase.dossier("H29-1")
                .with("due_at", DUE)
                .with("overdue_from", DUE)
                .insert();
        event(1, "b", "2026-11-19T03:00:00Z", "{\"step\":\"THAM_DINH\",\"officer\":\"CB-07\"}", "dossier.step.v1");
        event(2, "a", "2026-11-19T02:00:00Z", "{\"status\":\"RECEIVED\"}", "dossier.status.v1");
        event(3, "a", "2026-11-19T02:00:00Z", "{\"status\":\"RECEIVED\"}", "dossier.status.v1");
        DossierFile file = dossiers.find("H29-1").orElseThrow();
        assertThat(file.rows()).extracting(DossierFile.Happened::status).containsExactly("RECEIVED", null);
        assertThat(file.rows().getLast().officer()).isEqualTo("CB-07");
        assertThat(file.isOverdue(DUE)).isTrue();
        assertThat(file.isOverdue(DUE.minusSeconds(1))).isFalse();
    }

    @Test
    void aCodeNobodyKnowsIsNotFound() {
        assertThat(dossiers.find("nothing")).isEmpty();
    }

    private static void event(long offset, String id, String at, String data, String type) {
        TestDatabase.client().sql("""
                        insert into event_ledger (type, log_partition, log_offset, recorded_at, unit, source, id,
                                                  subject, occurred_at, data)
                        values (?, 0, ?, ?::timestamptz, 'cho-quan', 'one-stop', ?, 'H29-1', ?::timestamptz, ?::json)""").params(type, offset, at, id, at, data).update();
    }
}
