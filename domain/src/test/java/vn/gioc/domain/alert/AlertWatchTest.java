package vn.gioc.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Names;

/** Values made at random, and what a recount of the plain list of them says. */
class AlertWatchTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Levels LEVELS =
            new Levels(true, false, BigDecimal.TEN, BigDecimal.valueOf(6), BigDecimal.valueOf(15));

    private Standing standing = Standing.QUIET;
    private int opened;
    private int closed;

    @Test
    void betweenTwoOpeningsItWasOverOnceAndNothingOpensBelowTheLine() {
        Random random = new Random(4);
        for (int story = 0; story < 2_000; story++) {
            AlertRule rule = rule(Duration.ofMinutes(random.nextInt(4)), Duration.ofMinutes(random.nextInt(4)));
            standing = Standing.QUIET;
            boolean overSinceOpening = true;
            BigDecimal worst = BigDecimal.ZERO;
            for (int minute = 0; minute < 60; minute++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(20));
                boolean wasOpen = standing.severity() != null;
                Transition transition = see(rule, value, minute);
                overSinceOpening |= wasOpen && value.intValue() <= 6;
                if (transition instanceof Transition.Open) {
                    assertThat(value.intValue()).isGreaterThanOrEqualTo(10);
                    assertThat(overSinceOpening).isTrue();
                    overSinceOpening = false;
                    worst = value;
                } else if (transition instanceof Transition.GoOn goOn) {
                    worst = worst.max(value);
                    assertThat(goOn.worst()).isEqualTo(worst);
                    assertThat(goOn.severity() == Severity.BAD).isEqualTo(worst.intValue() >= 15);
                } else if (transition instanceof Transition.Over) {
                    assertThat(value.intValue()).isLessThanOrEqualTo(6);
                }
            }
        }
        assertThat(opened).isGreaterThan(1_000);
        assertThat(closed).isGreaterThan(1_000);
    }

    @Test
    void theSameValueSeenAgainChangesNothing() {
        AlertRule rule = rule(Duration.ZERO, Duration.ZERO);
        see(rule, BigDecimal.TEN, 0);
        for (int minute = 1; minute < 10; minute++) {
            assertThat(see(rule, BigDecimal.TEN, minute))
                    .isEqualTo(new Transition.GoOn(Severity.WATCH, BigDecimal.TEN, false));
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void whatHoldsLongEnoughOpensWithTheMomentFromWhichItIsTrue() {
        AlertRule rule = rule(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(see(rule, BigDecimal.TEN, 0)).isEqualTo(new Transition.Wait(START));
        assertThat(see(rule, BigDecimal.valueOf(12), 4)).isEqualTo(new Transition.Stay());
        assertThat(see(rule, BigDecimal.valueOf(9), 4)).isEqualTo(new Transition.Forget());
        assertThat(see(rule, BigDecimal.TEN, 5)).isEqualTo(new Transition.Wait(START.plusSeconds(300)));
        assertThat(see(rule, BigDecimal.TEN, 10))
                .isEqualTo(new Transition.Open(START.plusSeconds(300), Severity.WATCH));
    }

    @Test
    void whatAPersonClosedIsNotRaisedBeforeItWasOver() {
        AlertRule rule = rule(Duration.ZERO, Duration.ZERO);
        standing = Standing.closedEarly();
        assertThat(see(rule, BigDecimal.valueOf(18), 0)).isEqualTo(new Transition.Stay());
        assertThat(see(rule, BigDecimal.valueOf(8), 1)).isEqualTo(new Transition.Stay());
        assertThat(see(rule, BigDecimal.valueOf(6), 2)).isEqualTo(new Transition.Over());
        assertThat(see(rule, BigDecimal.valueOf(18), 3)).isInstanceOf(Transition.Open.class);
    }

    private Transition see(AlertRule rule, BigDecimal value, int minute) {
        Instant now = START.plusSeconds(60L * minute);
        Transition transition = AlertWatch.judge(rule, standing, new Observation(value, LEVELS, now, () -> now));
        boolean open = standing.severity() != null;
        standing = switch (transition) {
            case Transition.Stay stay -> standing;
            case Transition.Wait wait ->
                open
                        ? Standing.open(standing.severity(), standing.worst(), wait.since())
                        : Standing.pending(wait.since());
            case Transition.Forget forget ->
                open ? Standing.open(standing.severity(), standing.worst(), null) : Standing.QUIET;
            case Transition.Open opening -> {
                opened++;
                yield Standing.open(opening.severity(), value, null);
            }
            case Transition.GoOn goOn -> Standing.open(goOn.severity(), goOn.worst(), null);
            case Transition.Over over -> {
                closed++;
                yield Standing.QUIET;
            }
        };
        return transition;
    }

    private static AlertRule rule(Duration hold, Duration settle) {
        return new AlertRule(
                "overdue",
                new Names("Quá hạn", "Overdue"),
                Severity.WATCH,
                List.of(),
                new Condition.Threshold(
                        "dossiers.overdue", null, BigDecimal.TEN, BigDecimal.valueOf(6), BigDecimal.valueOf(15)),
                hold,
                settle,
                false,
                null,
                null,
                List.of());
    }
}
