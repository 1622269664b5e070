package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.reference.Books;

class DossierRowTest {
    @Test
    void everyColumnHasItsValue() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .due("2026-10-16T17:00")
                .apology("12/PXL")
                .then("2026-10-08T09:00", STOPPED)
                .told(Books.shippedAnd(Books.dayOff("2026-10-07T09:00", "a", "2", "2026-10-09")));
        assertThat(DossierRow.values("H1", dossier)).hasSameSizeAs(DossierRow.COLUMNS);
        assertThat(value(dossier, "code")).isEqualTo("H1");
        assertThat(value(dossier, "due_at")).isEqualTo("2026-10-16T10:00:00Z");
        assertThat(value(dossier, "computed_due_at")).isEqualTo("2026-10-13T10:00:00Z");
        assertThat(value(dossier, "limit_used")).isEqualTo("P5D");
        assertThat(value(dossier, "time_limit")).isNull();
        assertThat(value(dossier, "due_by_instant")).isEqualTo("false");
        assertThat(value(dossier, "due_provisional")).isEqualTo("false");
        assertThat(value(dossier, "due_calendar")).isEqualTo("a@2");
        assertThat(value(dossier, "stopped_since")).isEqualTo("2026-10-08T02:00:00Z");
        assertThat(value(dossier, "due_moves")).isEqualTo("""
                [{"at":"2026-10-07T02:00:00Z","from":"2026-10-12T10:00:00Z",\
                "to":"2026-10-13T10:00:00Z","calendar":"a@2"}]""");
        assertThat(value(dossier, "reschedules")).isEqualTo("""
                [{"at":"2026-10-08T02:00:00Z","from":"2026-10-13T10:00:00Z",\
                "to":"2026-10-16T10:00:00Z","apology":"12/PXL"}]""");
    }

    @Test
    void whatNeverMovedHasNoMoves() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED).told(Books.sample());
        assertThat(value(dossier, "due_moves")).isNull();
        assertThat(value(dossier, "reschedules")).isNull();
    }

    private static @Nullable String value(Dossier dossier, String column) {
        return DossierRow.values("H1", dossier)[DossierRow.COLUMNS.indexOf(column)];
    }
}
