package vn.gioc.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine against a recount that walks minute by minute and day by day, on calendars made at random. */
class DeadlineRecountTest {
    private static final ZoneOffset HERE = ZoneOffset.ofHours(7);
    private static final Instant START = RandomCalendar.FIRST.atStartOfDay().toInstant(HERE);
    private static final int CASES = 100;

    private record Case(
            RandomCalendar spec, WorkingCalendar calendar, Instant received, Limit limit, List<Pause> pauses) {
        Deadline deadline() {
            return Deadline.of(calendar, received, limit, pauses);
        }
    }

    private interface Check {
        void of(Case each, Random random);
    }

    @Test
    void aRecountMinuteByMinuteGivesTheSameDueMoment() {
        forAll(
                1,
                200,
                (each, random) -> assertThat(each.deadline().dueAt())
                        .as(() -> each.received() + " " + each.limit() + " " + each.pauses())
                        .isEqualTo(recount(each)));
    }

    @Test
    void theExplanationEndsWhereTheEngineDoes() {
        forAll(2, 60, (each, random) -> {
            Deadline deadline = each.deadline();
            DueStep.Due due = deadline.explanation().stream()
                    .filter(DueStep.Due.class::isInstance)
                    .map(DueStep.Due.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(due).isEqualTo(new DueStep.Due(deadline.dueAt(), deadline.dueDate(), deadline.byInstant()));
            Duration paused = deadline.explanation().stream()
                    .filter(DueStep.Paused.class::isInstance)
                    .map(step -> ((DueStep.Paused) step).counted())
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(paused).isEqualTo(deadline.paused());
        });
    }

    @Test
    void whatIsReceivedLaterIsNeverDueEarlier() {
        forAll(3, 60, (each, random) -> {
            Instant later = each.received().plusSeconds(60L * random.nextInt(20_000));
            assertThat(Deadline.of(each.calendar(), later, each.limit(), each.pauses())
                            .dueAt())
                    .isAfterOrEqualTo(each.deadline().dueAt());
        });
    }

    @Test
    void aLongerLimitIsNeverDueEarlier() {
        forAll(4, 60, (each, random) -> {
            Limit longer = new Limit(
                    each.limit().amount() + 1 + random.nextInt(9), each.limit().counting());
            assertThat(Deadline.of(each.calendar(), each.received(), longer, each.pauses())
                            .dueAt())
                    .isAfter(each.deadline().dueAt());
        });
    }

    private static void forAll(long seed, int calendars, Check check) {
        Random random = new Random(seed);
        for (int i = 0; i < calendars; i++) {
            RandomCalendar spec = new RandomCalendar(random);
            WorkingCalendar calendar = spec.calendar();
            for (int j = 0; j < CASES; j++) {
                check.of(any(spec, calendar, random), random);
            }
        }
    }

    private static Case any(RandomCalendar spec, WorkingCalendar calendar, Random random) {
        LocalDateTime received = RandomCalendar.FIRST
                .atStartOfDay()
                .plusDays(random.nextInt(450))
                .plusMinutes(random.nextInt(1440));
        Limit limit = random.nextBoolean()
                ? new Limit(1 + random.nextInt(30), Limit.Counting.WORKING_DAYS)
                : new Limit(1 + random.nextInt(40), Limit.Counting.WORKING_HOURS);
        List<Pause> pauses = new ArrayList<>();
        LocalDateTime from = received;
        for (int i = random.nextInt(4); i > 0; i--) {
            from = from.plusMinutes(random.nextInt(4000));
            LocalDateTime to = from.plusMinutes(random.nextInt(5000));
            pauses.add(new Pause(from.toInstant(HERE), to.toInstant(HERE)));
            from = to;
        }
        return new Case(spec, calendar, received.toInstant(HERE), limit, pauses);
    }

    /** Knows nothing of the engine: only minutes that count or do not. */
    private static Instant recount(Case each) {
        RandomCalendar spec = each.spec();
        int paused = 0;
        for (Pause pause : each.pauses()) {
            for (int at = minute(pause.from()); at < minute(pause.to()); at++) {
                paused += spec.counts(at) ? 1 : 0;
            }
        }
        int at = minute(each.received());
        if (each.limit().counting() == Limit.Counting.WORKING_HOURS) {
            for (int missing = each.limit().amount() * 60 + paused; missing > 0; at++) {
                missing -= spec.counts(at) ? 1 : 0;
            }
            return moment(at);
        }
        while (!spec.counts(at)) {
            at++;
        }
        int day = at / RandomCalendar.DAY;
        for (int missing = each.limit().amount() + paused / spec.standardMinutes; missing > 0; ) {
            day++;
            missing -= spec.lastMinute(day) < 0 ? 0 : 1;
        }
        return moment(spec.lastMinute(day) + 1);
    }

    private static int minute(Instant moment) {
        return (int) Duration.between(START, moment).toMinutes();
    }

    private static Instant moment(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
