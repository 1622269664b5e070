package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.bench.Wait.Sighting;

class WaitTest {
    @Test
    void severalThatCameTogetherWereSeenTogether() {
        List<Sighting> seen = List.of(new Sighting(5, 100), new Sighting(6, 130), new Sighting(9, 150));
        assertThat(Wait.moments(seen, 5, 4)).containsExactly(130, 150, 150, 150);
    }

    @Test
    void whatWasSeenBeforeIsNotCounted() {
        List<Sighting> seen = List.of(new Sighting(1, 10), new Sighting(2, 20), new Sighting(3, 30));
        assertThat(Wait.moments(seen, 2, 1)).containsExactly(30);
    }

    @Test
    void whatWasNeverSeenIsSaid() {
        List<Sighting> seen = List.of(new Sighting(5, 100), new Sighting(6, 130));
        assertThatIllegalStateException()
                .isThrownBy(() -> Wait.moments(seen, 5, 3))
                .withMessageContaining("2 of 3");
    }

    @Test
    void momentsKeepTheirMicroseconds() {
        assertThat(Wait.millis(Instant.parse("1970-01-01T00:00:01.000250Z"))).isEqualTo(1000.25);
    }

    @Test
    void aWaitIsTheTimeBetween() {
        assertThat(Wait.between(new double[] {1, 5}, new double[] {4, 5.5})).containsExactly(3, .5);
    }
}
