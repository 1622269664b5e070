package vn.gioc.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final Instant MOMENT = Instant.parse("2026-11-22T07:05:03Z");

    private final Written vietnamese = Words.vietnamese().written();
    private final Written english = Words.english().written();

    @Test
    void numbersAreWrittenTheVietnameseWay() {
        assertThat(vietnamese.value(new BigDecimal("1234.5"), 1)).isEqualTo("1.234,5");
        assertThat(vietnamese.count(1_284_000)).isEqualTo("1.284.000");
        assertThat(vietnamese.value(new BigDecimal("-0.25"), 1)).isEqualTo("−0,3");
        assertThat(vietnamese.limit(new BigDecimal("0.50"))).isEqualTo("0,5");
        assertThat(vietnamese.limit(new BigDecimal("1E+3"))).isEqualTo("1.000");
    }

    @Test
    void englishTurnsTheMarks() {
        assertThat(english.value(new BigDecimal("1234.5"), 1)).isEqualTo("1,234.5");
    }

    @Test
    void momentsAreThoseOfHoChiMinhCity() {
        assertThat(vietnamese.moment(MOMENT)).isEqualTo("22/11/2026 14:05");
        assertThat(vietnamese.second(MOMENT)).isEqualTo("14:05:03");
        assertThat(vietnamese.day(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo("23/11/2026");
    }

    @Test
    void aMomentIsToldAsShortAsItCanBe() {
        assertThat(vietnamese.brief(MOMENT.minusSeconds(3600), MOMENT)).isEqualTo("13:05");
        assertThat(vietnamese.brief(MOMENT.minusSeconds(86_400), MOMENT)).isEqualTo("21/11 14:05");
        assertThat(vietnamese.brief(Instant.parse("2025-11-22T07:05:03Z"), MOMENT))
                .isEqualTo("22/11/2025");
    }

    @Test
    void weekdaysHaveTheirNames() {
        assertThat(vietnamese.weekday(LocalDate.of(2026, 11, 20))).isEqualTo("Thứ Sáu");
        assertThat(english.weekdayInColumn(LocalDate.of(2026, 11, 20))).isEqualTo("Fri");
    }
}
