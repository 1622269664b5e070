package vn.gioc.dashboard.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.alert.Severity;

/** An alert that waits to be closed does not say that seven is beyond ten. */
class RecedingAlertTest {
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // value, threshold, worst, whether it is back on the good side
        "17, 10, 17, false",
        "10, 10, 17, false",
        "7, 10, 17, true",
        "9.5, 10, 10, true",
        "60, 80, 55, false",
        "80, 80, 55, false",
        "85, 80, 55, true",
    })
    void isRecedingOnlyOnTheOtherSideOfItsThreshold(
            BigDecimal value, BigDecimal threshold, BigDecimal worst, boolean receding) {
        assertThat(alert(value, threshold, worst, Alert.State.OPEN).isReceding())
                .isEqualTo(receding);
        assertThat(alert(value, threshold, worst, Alert.State.CLOSED).isReceding())
                .isFalse();
    }

    private static Alert alert(BigDecimal value, BigDecimal threshold, BigDecimal worst, Alert.State state) {
        return new Alert(
                new UUID(0, 1),
                "rule",
                "cho-quan",
                "dossiers.overdue",
                "",
                Severity.WATCH,
                AT,
                AT,
                value,
                threshold,
                worst,
                null,
                null,
                state,
                null,
                null);
    }
}
