package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void eachIsATimeThatWasMeasured() {
        double[] hundred =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(100, 50, 95, 99));
    }

    @Test
    void ofOneTimeAllAreThatTime() {
        assertThat(Percentiles.of(new double[] {7})).isEqualTo(new Percentiles(1, 7, 7, 7));
    }

    @Test
    void ofFewTimesTheLastIsTheLongest() {
        assertThat(Percentiles.of(new double[] {1, 9, 3})).isEqualTo(new Percentiles(3, 3, 9, 9));
    }

    @Test
    void theOrderOfTheTimesGivenIsLeftAsItWas() {
        double[] times = {3, 1, 2};
        Percentiles.of(times);
        assertThat(times).containsExactly(3, 1, 2);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(new double[0]));
    }

    @Test
    void whoeverReadsThemIsToldOfHowMany() {
        assertThat(Percentiles.of(new double[] {1, 2}).measures("wait", "ms", "≤ 3", "≤ 9"))
                .extracting(Measure::note)
                .allMatch(note -> note.startsWith("of 2: too few"));
        assertThat(Percentiles.of(new double[200]).measures("wait", "ms", "≤ 3", "≤ 9"))
                .extracting(Measure::note)
                .containsOnly("of 200");
    }
}
