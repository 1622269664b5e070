package vn.gioc.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.gioc.dashboard.reconciliation.LedgerRows.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.domain.unit.Units;

/** Counted again without anybody asking: each night, and after every restore of the jobs. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.read-key=reader", "gioc.admin-password=correct horse battery"})
class RegularReconciliationTest {
    private static final Instant AS_OF = at("2026-11-20T12:00");
    private static final Instant LATER = AS_OF.plusSeconds(1);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private ReconciliationStore store;

    @Autowired
    private JobQueries jobs;

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reconciliation").update();
        TestDatabase.flushed(3, 7, AS_OF);
    }

    @Test
    void eachNightTheYearOfEveryUnitUnderNoOther() {
        RegularReconciliation nightly = regular(at("2026-11-20T01:59").plusMillis(59_900));
        nightly.begin();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> !store.latest().isEmpty());
        } finally {
            nightly.end();
        }
        assertThat(store.latest()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).isEqualTo(Reason.NIGHTLY);
            assertThat(kept.found().unit()).isEqualTo("hcm");
            assertThat(kept.found().from().toInstant()).isEqualTo(at("2026-01-01T00:00"));
            assertThat(kept.found().to()).isNull();
        });
    }

    @Test
    void inJanuaryAlsoTheYearJustEnded() {
        assertThat(from("2027-01-01T02:00")).isEqualTo(at("2026-01-01T00:00"));
        assertThat(from("2027-01-31T23:59")).isEqualTo(at("2026-01-01T00:00"));
        assertThat(from("2027-02-01T00:00")).isEqualTo(at("2027-01-01T00:00"));
        TestDatabase.flushed(4, 1, at("2027-01-04T02:00").minusMillis(1));
        RegularReconciliation nightly = regular(at("2027-01-04T01:59").plusMillis(59_900));
        nightly.begin();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> !store.latest().isEmpty());
        } finally {
            nightly.end();
        }
        assertThat(store.latest()).singleElement().satisfies(kept -> {
            assertThat(kept.found().from().toInstant()).isEqualTo(at("2026-01-01T00:00"));
            assertThat(kept.found().to())
                    .as("what came since, in one recount with it")
                    .isNull();
        });
    }

    private static Instant from(String now) {
        return Asked.thisYear("hcm", at(now), Reason.NIGHTLY).from();
    }

    @Test
    void onceAfterARestoreWhenTheJobsHaveCaughtUp() {
        RegularReconciliation after = regular(LATER);
        after.look();
        after.look();
        assertThat(reasons())
                .as("nothing was said since it was first looked at")
                .isEmpty();
        TestDatabase.flushed(3, 8, LATER);
        after.look();
        after.look();
        assertThat(reasons()).containsExactly("RESTORE");
        TestDatabase.flushed(4, 8, LATER.minusMillis(1));
        after.look();
        assertThat(reasons()).as("started anew, not caught up").containsExactly("RESTORE");
        TestDatabase.flushed(4, 9, LATER);
        after.look();
        after.look();
        assertThat(reasons()).containsExactly("RESTORE", "RESTORE");
    }

    @Test
    void anotherServerThatCountedTheSameRestoreIsEnough() {
        RegularReconciliation one = regular(LATER);
        RegularReconciliation other = regular(LATER);
        one.look();
        other.look();
        TestDatabase.flushed(3, 8, LATER);
        one.look();
        other.look();
        assertThat(reasons()).containsExactly("RESTORE");
    }

    @Test
    void theFirstStartRestoresNothingAndJobsThatAreBehindAreLeftAlone() {
        RegularReconciliation first = regular(LATER);
        TestDatabase.flushed(1, 1, AS_OF);
        first.look();
        TestDatabase.flushed(1, 2, LATER);
        first.look();
        RegularReconciliation behind = regular(LATER.plus(Duration.ofMinutes(1)));
        behind.look();
        TestDatabase.flushed(5, 3, LATER.plusMillis(1));
        behind.look();
        TestDatabase.flushed(5, 4, LATER.plusMillis(2));
        behind.look();
        assertThat(reasons()).isEmpty();
    }

    private RegularReconciliation regular(Instant now) {
        return new RegularReconciliation(
                reconciler,
                store,
                jobs,
                Units.sample(),
                new ReconciliationSettings(LocalTime.of(2, 0)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> reasons() {
        return TestDatabase.client()
                .sql("select reason from reconciliation order by started_at")
                .query(String.class)
                .list();
    }
}
