package vn.gioc.streamjobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.streamjobs.reference.References;

/** What a task keeps of the versions that were laid down. */
class ReferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-17T03:00:00Z");

    private final References references = new References(Map.of());

    /** Reading one makes a new object, so the same one was not read again. */
    @Test
    void aVersionIsReadOnceHoweverManyFollow() {
        assertThat(references.add(History.catalog())).isTrue();
        Catalog catalog = references.book().catalog(NOW).orElseThrow();
        assertThat(references.add(History.firstCalendar())).isTrue();
        assertThat(references.book().calendar("cho-quan", NOW)).isPresent();
        assertThat(references.book().catalog(NOW).orElseThrow()).isSameAs(catalog);
    }

    @Test
    void theSameVersionAgainIsNoNews() {
        assertThat(references.add(History.catalog())).isTrue();
        assertThat(references.add(History.catalog())).isFalse();
        assertThat(references.seen()).hasSize(1);
    }
}
