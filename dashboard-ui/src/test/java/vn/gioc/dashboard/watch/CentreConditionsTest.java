package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.domain.alert.Severity;

/** The rules of screens and of recounts, as they come with the centre. */
class CentreConditionsTest {
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private final Rounds rounds = new Rounds(START);

    @AfterEach
    void end() {
        rounds.close();
    }

    @Test
    void aScreenIsDownOnceItHasBeenSilentForTenMinutesAndIsOverWhenItIsBack() {
        UUID wall = wall(START.plusSeconds(120));
        rounds.judge();
        rounds.pass(Duration.ofSeconds(12 * 60 - 2));
        rounds.judge();
        rounds.judge();
        assertThat(rounds.open()).as("ten minutes and a second").hasSize(1);
        rounds.judge();
        Alert alert = rounds.only();
        assertThat(alert.rule()).isEqualTo("screen-down");
        assertThat(alert.unit()).isEqualTo("cho-quan");
        assertThat(alert.part()).isEqualTo(wall.toString());
        assertThat(alert.since()).isEqualTo(START.plusSeconds(120).plus(Duration.ofMinutes(10)));
        assertThat(alert.value()).as("minutes").isEqualByComparingTo("10");
        seen(wall, rounds.now());
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void atTenMinutesSharpItIsNotDownYet() {
        wall(START.plusSeconds(60));
        rounds.pass(Duration.ofSeconds(11 * 60 - 1));
        rounds.judge();
        assertThat(rounds.now()).isEqualTo(START.plusSeconds(11 * 60));
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void aServerThatHasJustBegunKnowsOfNoSilenceYet() {
        wall(START.minus(Duration.ofHours(3)));
        rounds.judge();
        rounds.pass(Duration.ofMinutes(9));
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        rounds.pass(Duration.ofMinutes(1));
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
    }

    @Test
    void aScreenThatIsRevokedIsMissedNoLonger() {
        UUID wall = wall(START);
        rounds.judge();
        rounds.pass(Duration.ofMinutes(11));
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
        TestDatabase.client()
                .sql("update wall set revoked_at = ?::timestamptz where id = ?")
                .params(rounds.now().toString(), wall)
                .update();
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void aRecountThatFoundDifferencesIsRaisedOnceAndTheNextThatFindsNoneClosesIt() {
        recount(START.minusSeconds(7200), "2026-01-01", START.minusSeconds(7200), 0);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        recount(START.minusSeconds(3600), "2026-01-01", START.minusSeconds(3600), 1);
        rounds.judge();
        rounds.judge();
        rounds.restart();
        rounds.judge();
        Alert alert = rounds.only();
        assertThat(alert.rule()).isEqualTo("differing");
        assertThat(alert.unit()).isEqualTo("hcm");
        assertThat(alert.severity()).isEqualTo(Severity.BAD);
        assertThat(alert.value()).isEqualByComparingTo("1");
        assertThat(alert.since()).isEqualTo(START.minusSeconds(3600));
        recount(START.minusSeconds(60), "2026-01-01", START.minusSeconds(60), 0);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void aRecountOfAShorterTimeThatFindsNoneClosesNothing() {
        recount(START.minusSeconds(3600), "2026-01-01", START.minusSeconds(3600), 3);
        recount(START.minusSeconds(1800), "2026-11-01", START.minusSeconds(1800), 0);
        rounds.judge();
        assertThat(rounds.only().value()).isEqualByComparingTo("3");
        recount(START.minusSeconds(900), "2026-01-01", Instant.parse("2026-06-01T00:00:00Z"), 0);
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
        recount(START.minusSeconds(600), "2025-01-01", START.minusSeconds(600), 0);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    private static UUID wall(Instant lastSeen) {
        UUID wall = UUID.randomUUID();
        TestDatabase.row("wall")
                .with("id", wall)
                .with("unit", "cho-quan")
                .with("token_hash", wall.toString())
                .with("paired_by", "admin")
                .with("paired_at", START.minus(Duration.ofDays(30)))
                .with("last_seen_at", lastSeen)
                .with("created_at", START.minus(Duration.ofDays(30)))
                .insert();
        return wall;
    }

    private static void seen(UUID wall, Instant at) {
        TestDatabase.client()
                .sql("update wall set last_seen_at = ?::timestamptz where id = ?")
                .params(at.toString(), wall)
                .update();
    }

    private static void recount(Instant startedAt, String from, Instant to, int differing) {
        TestDatabase.client()
                .sql("""
                    insert into reconciliation values (gen_random_uuid(), 'DEMAND', 'hcm', ?::timestamptz, ?::timestamptz,
                      ?::timestamptz, ?::timestamptz, 1, 20, ?, '{}')\
                    """)
                .params(from, to.toString(), startedAt.toString(), startedAt.toString(), differing)
                .update();
    }
}
