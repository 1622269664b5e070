package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.reference.ReferenceRows;

/** A ward's own rule: dengue above what the same week of earlier years lets expect. */
class WarningLineTest {
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private final Rounds rounds = new Rounds(START);

    @BeforeEach
    void rule() {
        ReferenceRows.alerts("2", START.minusSeconds(1), """
            {"version":"2","rules":[{"code":"early","names":{"vi":"Vượt đường cảnh báo sớm"},
             "when":{"kind":"WARNING_LINE","figure":"indicators.*","percent":20}}]}""");
        rounds.heard("health");
    }

    @AfterEach
    void end() {
        rounds.close();
    }

    @Test
    void itIsRaisedOnceAboveTheLineAndOverOnceItHasComeBack() {
        earlierYears("dengue-cases", 4, 6, 8, 6, 6);
        cases("dengue-cases", 8);
        rounds.judge();
        assertThat(rounds.open()).as("the line is 6 + 2 × √2 = 8.83").isEmpty();
        cases("dengue-cases", 9);
        rounds.judge();
        rounds.judge();
        rounds.restart();
        rounds.judge();
        Alert alert = rounds.only();
        assertThat(alert.rule()).isEqualTo("early");
        assertThat(alert.figure()).isEqualTo("indicators.dengue-cases");
        assertThat(alert.threshold().doubleValue()).isBetween(8.82, 8.83);
        assertThat(alert.since()).isEqualTo(START.minusSeconds(60));
        cases("dengue-cases", 8);
        rounds.judge();
        assertThat(rounds.open()).as("it is over at 7.06").hasSize(1);
        cases("dengue-cases", 7);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void aWeekThatNeverHadACaseHasNoLineToBeAbove() {
        earlierYears("measles-cases", 0, 0, 0, 0, 0);
        cases("measles-cases", 4);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void oneYearAloneDrawsNoLine() {
        earlierYears("dengue-cases", 4);
        cases("dengue-cases", 40);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void aLineThatRestsOnAHiddenCountIsNotJudged() {
        earlierYears("dengue-cases", 4, 2);
        cases("dengue-cases", 40);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    private static void earlierYears(String indicator, Integer... cases) {
        for (int i = 0; i < List.of(cases).size(); i++) {
            Rounds.value(
                    "cho-quan",
                    indicator,
                    (2025 - i) + "-W47",
                    String.valueOf(cases[i]),
                    START.minusSeconds(86_400L * 365 * (i + 1)));
        }
    }

    private static void cases(String indicator, int count) {
        Rounds.value("cho-quan", indicator, "2026-W47", String.valueOf(count), START.minusSeconds(60));
    }
}
