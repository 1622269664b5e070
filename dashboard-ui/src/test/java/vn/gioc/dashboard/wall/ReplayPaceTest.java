package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day of the past runs by the minute, and never out of itself. */
class ReplayPaceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    /** 07:00 in Asia/Ho_Chi_Minh. */
    private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T17:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-20T16:59:00Z");

    private final ReplayPace minuteASecond = pace(60, true);

    @Test
    void itRunsSoManyTimesAsFastAsTheClockAndShowsWholeMinutes() {
        assertThat(minuteASecond.at(NOW)).isEqualTo(MORNING);
        assertThat(minuteASecond.at(NOW.plusMillis(1_999))).isEqualTo(MORNING.plusSeconds(60));
        assertThat(pace(1, true).at(NOW.plusSeconds(119))).isEqualTo(MORNING.plusSeconds(60));
        assertThat(pace(600, true).at(NOW.plusSeconds(6))).isEqualTo(MORNING.plusSeconds(3_600));
    }

    @Test
    void itStopsAtTheLastMinuteOfItsDay() {
        assertThat(pace(600, true).at(NOW.plusSeconds(86_400))).isEqualTo(LAST);
        assertThat(pace(600, true).isOver(NOW.plusSeconds(86_400))).isTrue();
        assertThat(minuteASecond.isOver(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void aDayThatIsNotOverRunsUpToWhatIsKnown() {
        Instant known = Instant.parse("2026-11-20T03:42:17Z");
        ReplayPace today = ReplayPace.of(DAY, LocalTime.of(7, 0), 600, true, known, known);
        assertThat(today.at(known.plusSeconds(3_600))).isEqualTo("2026-11-20T03:42:00Z");
        ReplayPace early = ReplayPace.of(DAY, LocalTime.of(7, 0), 60, true, MIDNIGHT.plusSeconds(90), NOW);
        assertThat(early.at(NOW)).as("before the morning").isEqualTo(MIDNIGHT.plusSeconds(60));
    }

    @Test
    void itStandsStillAndGoesOnWhereItStood() {
        ReplayPace still = minuteASecond.turned(NOW.plusSeconds(10));
        assertThat(still.playing()).isFalse();
        assertThat(still.at(NOW.plusSeconds(500))).isEqualTo(MORNING.plusSeconds(600));
        ReplayPace on = still.turned(NOW.plusSeconds(500));
        assertThat(on.at(NOW.plusSeconds(501))).isEqualTo(MORNING.plusSeconds(660));
    }

    @Test
    void anotherSpeedGoesOnFromTheMinuteThatWasReached() {
        ReplayPace slower = minuteASecond.by(1, NOW.plusSeconds(10));
        assertThat(slower.at(NOW.plusSeconds(70))).isEqualTo(MORNING.plusSeconds(660));
        assertThat(minuteASecond.quicker(1, NOW).speed()).isEqualTo(600);
        assertThat(minuteASecond.quicker(1, NOW).quicker(1, NOW).speed()).isEqualTo(600);
        assertThat(minuteASecond.quicker(-1, NOW).speed()).isEqualTo(10);
        assertThat(minuteASecond.quicker(-9, NOW).speed()).isEqualTo(1);
        assertThat(pace(30, true).quicker(1, NOW).speed()).isEqualTo(60);
        assertThat(pace(30, true).quicker(-1, NOW).speed()).isEqualTo(10);
        assertThat(pace(9_999, true).speed()).isEqualTo(600);
    }

    @Test
    void aDayThatIsOverBeginsAgainAtItsMidnight() {
        Instant later = NOW.plusSeconds(86_400);
        ReplayPace again = minuteASecond.turned(later);
        assertThat(again.playing()).isTrue();
        assertThat(again.at(later)).isEqualTo(MIDNIGHT);
    }

    @Test
    void aMinuteIsChosenWithinTheDay() {
        assertThat(minuteASecond.to(MIDNIGHT.minusSeconds(60), NOW).at(NOW)).isEqualTo(MIDNIGHT);
        assertThat(minuteASecond.to(LAST.plusSeconds(600), NOW).at(NOW)).isEqualTo(LAST);
    }

    @Test
    void whatStandsStillForAQuarterOfAnHourWasForgotten() {
        Instant stopped = NOW.plusSeconds(10);
        ReplayPace still = minuteASecond.turned(stopped);
        assertThat(still.isForgotten(stopped.plusSeconds(899))).isFalse();
        assertThat(still.isForgotten(stopped.plusSeconds(900))).isTrue();
        // 17 hours but a minute, at a minute a second.
        assertThat(minuteASecond.isForgotten(NOW.plusSeconds(1_019 + 899))).isFalse();
        assertThat(minuteASecond.isForgotten(NOW.plusSeconds(1_019 + 900))).isTrue();
    }

    @Test
    void theAddressNamesDayMinuteAndSpeed() {
        ReplayAsked day = asked(Map.of("replay", "2026-11-20", "speed", "600"));
        assertThat(day.day()).isEqualTo(DAY);
        assertThat(day.begin()).isEqualTo("07:00");
        assertThat(day.speed()).isEqualTo(600);
        assertThat(day.paused()).isFalse();
        ReplayAsked minute = asked(Map.of("replay", "2026-11-20T10:42", "paused", ""));
        assertThat(minute.begin()).isEqualTo("10:42");
        assertThat(minute.speed()).isEqualTo(60);
        assertThat(minute.paused()).isTrue();
        assertThat(asked(Map.of("replay", "hôm qua")).day()).isNull();
        assertThat(asked(Map.of("replay", "2026-02-30")).day()).isNull();
        assertThat(asked(Map.of("replay", "2026-11-20", "speed", "70000")).speed())
                .isEqualTo(600);
        assertThat(asked(Map.of("replay", "2026-11-20", "speed", "-3")).speed()).isEqualTo(1);
        assertThat(ReplayAsked.of(QueryParameters.empty())).isEmpty();
    }

    private static ReplayAsked asked(Map<String, String> query) {
        return ReplayAsked.of(QueryParameters.simple(query)).orElseThrow();
    }

    private static ReplayPace pace(int speed, boolean playing) {
        return ReplayPace.of(DAY, ReplayPace.MORNING, speed, playing, NOW, NOW);
    }
}
