package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.domain.event.InvalidField;

class CellFormatsTest {
    private final CellFormats losAngeles =
            new CellFormats(ZoneId.of("America/Los_Angeles"), List.of(CellFormats.pattern("dd/MM/uuuu HH:mm")), false);

    @ParameterizedTest
    @CsvSource({
        "2011-10-06 01:06:40.020000+02:00, 2011-10-05T23:06:40.020Z",
        "2011-12-01 01:06:40+01:00,        2011-12-01T00:06:40Z",
        "2011-12-01T00:06:40Z,             2011-12-01T00:06:40Z",
        "2011-12-01 01:06 +0100,           2011-12-01T00:06:00Z",
        "2020-01-01 00:21:00,              2020-01-01T08:21:00Z",
        "2020-07-01T00:21,                 2020-07-01T07:21:00Z",
        "2020-07-01,                       2020-07-01T07:00:00Z",
        "31/01/2020 15:04,                 2020-01-31T23:04:00Z",
        "2020-01-01 00:21:00.123456789Z,   2020-01-01T00:21:00.123456Z",
    })
    void aMomentIsRead(String text, Instant moment) {
        assertThat(losAngeles.moment("time", text)).isEqualTo(moment);
    }

    @Test
    void theHourThatPassesTwiceIsTheFirstOne() {
        assertThat(losAngeles.moment("time", "2020-11-01 01:30:00")).isEqualTo(Instant.parse("2020-11-01T08:30:00Z"));
    }

    @Test
    void theHourThatIsSkippedIsAnHourLater() {
        assertThat(losAngeles.moment("time", "2020-03-08 02:30:00")).isEqualTo(Instant.parse("2020-03-08T10:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2020-02-30", "2020-01-01 25:00", "1/2/2020", "44000"})
    void whatIsNoMomentIsRefusedByItsField(String text) {
        assertThatThrownBy(() -> losAngeles.moment("time", text))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("time"));
    }

    @Test
    void aCommaIsADecimalMarkOnlyWhereTheMappingSaysSo() {
        CellFormats vietnamese = new CellFormats(ZoneId.of("Asia/Ho_Chi_Minh"), List.of(), true);
        assertThat(vietnamese.number("data.value", "97,8")).isEqualByComparingTo("97.8");
        assertThat(vietnamese.number("data.value", "1.234.567,5")).isEqualByComparingTo("1234567.5");
        assertThat(vietnamese.number("data.value", "34.07243977")).isEqualByComparingTo("34.07243977");
        assertThatThrownBy(() -> vietnamese.number("data.value", "1.234")).hasMessageContaining("two ways");
        assertThatThrownBy(() -> losAngeles.number("data.value", "97,8")).hasMessage("is not a number");
    }
}
