package vn.gioc.streamjobs.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.domain.event.Moment;

class MicrosTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:05:03Z",
                "2026-11-22T10:05:03.1Z",
                "2026-11-22T10:05:03.123456789Z",
                "2000-02-29T23:59:59.999999Z",
                "2026-11-22T17:05:03+07:00",
                "2026-11-22T10:05Z",
            })
    void aMomentOfTheLogIsReadAsTheRulesReadIt(String text) {
        assertThat(Micros.parse(text)).isEqualTo(Micros.of(Moment.parse("time", text)));
        assertThat(Micros.instant(Micros.parse(text))).isEqualTo(Moment.parse("time", text));
    }
}
