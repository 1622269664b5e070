package vn.gioc.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTreeTest {
    private static final Instant TOLD = Instant.parse("2026-11-22T02:00:00Z");
    private static final Map<String, String> PARENTS =
            Map.of("w1", "city", "w2", "city", "w3", "city", "city", "land", "island", "land");
    private final UnitTree tree = new UnitTree(PARENTS);
    private final List<UnitValue> values = new ArrayList<>();

    @Test
    void aValueGoesUpToEveryUnitAbove() {
        assertThat(tree.rolledUp("w1")).containsExactly("city", "land");
        assertThat(tree.rolledUp("city")).containsExactly("city", "land");
        assertThat(tree.rolledUp("land")).containsExactly("land");
        assertThat(tree.rolledUp("elsewhere")).isEmpty();
    }

    @Test
    void aWardsOwnValueStandsElseItsAreas() {
        send("w1", "", 20, 0);
        send("w1", "kp-1", 12, 0);
        send("w2", "kp-1", 5, 2);
        send("w2", "kp-2", 3, 1);
        Rollup city = tree.rollup("city", values).orElseThrow();
        assertThat(city.sum()).isEqualByComparingTo("28");
        assertThat(city.values()).isEqualTo(3);
        assertThat(city.last()).isEqualByComparingTo("5");
        assertThat(city.small()).containsExactly(BigDecimal.valueOf(8));
        assertThat(city.own()).isFalse();
        assertThat(city.occurredAt()).isEqualTo(TOLD.plusSeconds(2));
    }

    @Test
    void aCitysOwnValueStandsForItsWardsAlsoInTheLand() {
        send("city", "", 100, 0);
        send("w1", "", 2, 0);
        send("island", "", 30, 0);
        assertThat(tree.rollup("city", values).orElseThrow().sum()).isEqualByComparingTo("100");
        Rollup land = tree.rollup("land", values).orElseThrow();
        assertThat(land.sum()).isEqualByComparingTo("130");
        assertThat(land.own()).isTrue();
        assertThat(land.small())
                .as("a small ward could be told from the city's own value")
                .hasSize(1);
    }

    @Test
    void withoutAnyValueThereIsNone() {
        assertThat(tree.rollup("city", List.of())).isEmpty();
        send("island", "", 1, 0);
        assertThat(tree.rollup("city", values)).isEmpty();
    }

    /** The same by asking of every value alone whether anything stands before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomValuesAreRolledUpAsByHand(long seed) {
        Random random = new Random(seed);
        for (String unit : List.of("w1", "w2", "w3", "city", "land", "island")) {
            for (String area : List.of("", "kp-1", "kp-2")) {
                if (random.nextInt(unit.startsWith("w") || unit.equals("island") ? 2 : 8) == 0) {
                    send(unit, area, random.nextInt(30), random.nextInt(100));
                }
            }
        }
        for (String unit : List.of("city", "land")) {
            long sum = 0;
            int count = 0;
            for (UnitValue value : values) {
                boolean counts = path(value.unit()).contains(unit);
                List<String> path = path(value.unit());
                for (String above : path.subList(0, Math.max(0, path.indexOf(unit) + 1))) {
                    boolean whole = values.stream()
                            .anyMatch(each ->
                                    each.unit().equals(above) && each.area().equals(""));
                    counts &=
                            !whole || above.equals(value.unit()) && value.area().equals("");
                }
                sum += counts ? value.value().longValue() : 0;
                count += counts ? 1 : 0;
            }
            assertThat(tree.rollup(unit, values).map(Rollup::values).orElse(0)).isEqualTo(count);
            assertThat(tree.rollup(unit, values).map(Rollup::sum).orElse(BigDecimal.ZERO))
                    .isEqualByComparingTo(BigDecimal.valueOf(sum));
        }
    }

    private static List<String> path(String unit) {
        return switch (unit) {
            case "w1", "w2", "w3" -> Arrays.asList(unit, "city", "land");
            case "city", "island" -> Arrays.asList(unit, "land");
            default -> List.of(unit);
        };
    }

    private void send(String unit, String area, int value, int seconds) {
        values.add(new UnitValue(unit, area, BigDecimal.valueOf(value), TOLD.plusSeconds(seconds), TOLD));
    }
}
