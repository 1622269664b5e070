package vn.gioc.dashboard.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.reference.ReferenceBook;

class ReferenceQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private Instant now = NOW;
    private final ReferenceQueries references = ReferenceRows.queries(new Hand());

    @BeforeEach
    @AfterEach
    void empty() {
        ReferenceRows.clear();
    }

    @Test
    void anEmptyTableIsAnEmptyBook() {
        assertThat(references.book().isEmpty()).isTrue();
    }

    @Test
    void theTableIsLookedAtOnceASecondAndReadAnewOnlyWhereItChanged() {
        ReferenceRows.shipped();
        ReferenceBook first = references.book();
        assertThat(first.calendar("cho-quan", NOW).orElseThrow().versions()).hasSize(1);
        ReferenceRows.dayOff("cho-quan", "2", NOW, "2026-11-25", "TB 1");
        now = NOW.plusMillis(999);
        assertThat(references.book()).isSameAs(first);
        now = NOW.plusMillis(1000);
        ReferenceBook second = references.book();
        assertThat(second.calendar("cho-quan", NOW).orElseThrow().version()).isEqualTo("cho-quan@2");
        now = NOW.plusSeconds(5);
        assertThat(references.book()).isSameAs(second);
    }

    /** Reading one makes a new object, so the same one was not read again. */
    @Test
    void aVersionIsReadOnceHoweverManyBooksItStandsIn() {
        ReferenceRows.shipped();
        ReferenceBook first = references.book();
        ReferenceRows.dayOff("cho-quan", "2", NOW, "2026-11-25", "TB 1");
        now = NOW.plusSeconds(1);
        ReferenceBook second = references.book();
        assertThat(second).isNotSameAs(first);
        assertThat(second.catalog(NOW).orElseThrow())
                .isSameAs(first.catalog(NOW).orElseThrow());
        assertThat(second.alerts(NOW).orElseThrow()).isSameAs(first.alerts(NOW).orElseThrow());
        assertThat(second.weights(NOW).orElseThrow())
                .isSameAs(first.weights(NOW).orElseThrow());
    }

    @Test
    void aRowThatIsWrittenAnewIsReadAnew() {
        ReferenceRows.alerts("2", NOW.minusSeconds(60), "{\"version\":\"2\",\"rules\":[]}");
        assertThat(references.book().alerts(NOW).orElseThrow().rules()).isEmpty();
        ReferenceRows.clear();
        ReferenceRows.alerts("2", NOW.minusSeconds(60), """
            {"version":"2","rules":[{"code":"r","names":{"vi":"R"},"when":{"kind":"DIFFERING"}}]}""");
        now = NOW.plusSeconds(1);
        assertThat(references.book().alerts(NOW).orElseThrow().rules()).hasSize(1);
    }

    @Test
    void aUnitTakesTheCalendarOfItsCity() {
        ReferenceRows.shipped();
        ReferenceRows.dayOff("hcm", "2", NOW, "2026-11-25", "TB 1");
        assertThat(references.book().calendar("an-dong", NOW).orElseThrow().version())
                .isEqualTo("hcm@2");
    }

    /** Stands still until it is moved. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
