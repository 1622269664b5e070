package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTableTest {
    @Test
    void aLineHoldsNameValueUnitAimAndNote() {
        String table = MeasureTable.of(List.of(
                new Measure("log to rows", 41234.5, "events/s").note("mean of 2 rounds"),
                new Measure("of the floor", .3561, "ratio").aim("≥ 0.35")));
        assertThat(table.lines().skip(1).map(line -> line.replaceAll(" {2,}", "|")))
                .containsExactly("log to rows|41,235|events/s|mean of 2 rounds", "of the floor|0.36|ratio|≥ 0.35");
    }

    @Test
    void unitsStandUnderOneAnother() {
        List<String> lines = MeasureTable.of(List.of(new Measure("a", 1, "ms"), new Measure("longer", 12345, "ms")))
                .lines()
                .skip(1)
                .toList();
        assertThat(lines.get(0).indexOf("ms")).isEqualTo(lines.get(1).indexOf("ms"));
    }

    @Test
    void smallValuesKeepThreeDigits() {
        assertThat(List.of(.934, 12.34, 123.4))
                .extracting(value -> MeasureTable.value(new Measure("", value, "")))
                .containsExactly("0.93", "12.3", "123");
    }
}
