package vn.gioc.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every history of a small world is told, by somebody who knows the rule and asks at every moment. Whatever is hidden must
 * be possible in two ways at least, among the histories that give the same answers.
 */
class SuppressionTest {
    private static final Suppression RULE = new Suppression(3);
    private static final int NOTHING_SENT = -1;
    private static final int LARGEST = 7;

    @Test
    void noAreaAndNoTotalFollowsFromTheAnswersBeforeAndAfterACorrection() {
        List<int[]> histories = Worlds.histories(3, 2, LARGEST);
        Worlds worlds = Worlds.told(histories, history -> List.of(total(history, 3, 0), total(history, 3, 1)));
        assertThat(histories).hasSizeGreaterThan(3_000);
        assertThat(worlds.leaks(RULE)).isEmpty();
    }

    @Test
    void norFromThoseOfThreeMoments() {
        Worlds worlds = Worlds.told(
                Worlds.histories(3, 3, LARGEST),
                history -> List.of(total(history, 3, 0), total(history, 3, 1), total(history, 3, 2)));
        assertThat(worlds.leaks(RULE)).isEmpty();
    }

    /** The unit's own count is the last of three cells: it stands before what the areas add up to. */
    @Test
    void norWhereTheUnitSendsACountOfItsOwnBesideItsAreas() {
        Worlds worlds =
                Worlds.told(Worlds.histories(3, 2, LARGEST), history -> List.of(own(history, 0), own(history, 1)));
        assertThat(worlds.leaks(RULE)).isEmpty();
    }

    /** Two wards in two weeks: each alone, their city, the sum to date, what changed, and how many of 100 residents. */
    @Test
    void everyHiddenTotalMayBeAnyCountBelowTheSmallestWhateverIsMadeOfTheOthers() {
        Worlds worlds = Worlds.told(Worlds.all(4, LARGEST), wards -> {
            List<String> told = new ArrayList<>();
            for (int count : wards) {
                told.add(shown(count));
                told.add(made(sum -> sum.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(64)), count));
            }
            for (int[] pair : List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 2}, new int[] {1, 3})) {
                told.add(made(sum -> sum, wards[pair[0]], wards[pair[1]]));
                told.add(made(sum -> sum, wards[pair[0]], -wards[pair[1]]));
            }
            told.add(made(sum -> sum.divide(BigDecimal.valueOf(4)), wards));
            return told;
        });
        assertThat(worlds.leaks(RULE)).isEmpty();
        assertThat(worlds.fewestPossible(RULE)).isEqualTo(RULE.smallestShown() - 1);
    }

    /** Were the test blind, it would not see what is wrong with hiding small areas beside an exact total. */
    @Test
    void theSameTestFindsWhatAThresholdOnAreasAloneWouldTell() {
        Worlds oneMoment = Worlds.told(Worlds.all(3, LARGEST), areas -> {
            List<String> told = new ArrayList<>(List.of(shown(sum(areas))));
            Arrays.stream(areas).forEach(area -> told.add(shown(area)));
            return told;
        });
        assertThat(oneMoment.leaks(RULE))
                .as("one hidden of three, two at their smallest, two at their largest")
                .anyMatch(leak -> leak.startsWith("[2, 5, 5]"))
                .anyMatch(leak -> leak.startsWith("[1, 1, 5]"))
                .anyMatch(leak -> leak.startsWith("[2, 2, 5]"));
        Worlds areasLater = Worlds.told(Worlds.histories(3, 2, LARGEST), history -> {
            List<String> told = new ArrayList<>(List.of(total(history, 3, 0), total(history, 3, 1)));
            IntStream.range(3, 6).forEach(area -> told.add(Integer.toString(history[area])));
            return told;
        });
        assertThat(areasLater.leaks(RULE)).isNotEmpty();
    }

    @Test
    void zeroAndTheSmallestAreShownAndACountBetweenIsNot() {
        assertThat(RULE.shown(BigDecimal.ZERO)).isZero();
        assertThat(RULE.shown(new BigDecimal("2.99"))).isNull();
        assertThat(RULE.shown(new BigDecimal("3.0"))).isEqualByComparingTo("3");
        assertThat(RULE.showsAreas()).isFalse();
        assertThat(RULE.showsOwn(true)).isFalse();
        assertThat(RULE.showsOwn(false)).isTrue();
        Suppression none = new Suppression(0);
        assertThat(none.shown(BigDecimal.ONE)).isOne();
        assertThat(none.showsAreas()).isTrue();
        assertThat(none.showsOwn(true)).isTrue();
    }

    @Test
    void aSmallestCountThatLeavesOnlyOneToGuessIsRefused() {
        assertThatThrownBy(() -> new Suppression(2)).hasMessageContaining("at least 3");
        assertThatThrownBy(() -> new Suppression(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String total(int[] history, int areas, int moment) {
        int[] sent = Arrays.stream(history, moment * areas, (moment + 1) * areas)
                .filter(each -> each != NOTHING_SENT)
                .toArray();
        return sent.length == 0 ? "none" : shown(sum(sent));
    }

    private static String own(int[] history, int moment) {
        int own = history[moment * 3 + 2];
        return own != NOTHING_SENT ? shown(own) : total(Arrays.copyOfRange(history, moment * 3, moment * 3 + 2), 2, 0);
    }

    private static String shown(int count) {
        @Nullable BigDecimal shown = RULE.shown(BigDecimal.valueOf(count));
        return shown == null ? "hidden" : shown.toString();
    }

    /** A negative one is taken away; whether it may be said is asked of it as it was counted. */
    private static String made(Function<BigDecimal, BigDecimal> of, int... counts) {
        List<BigDecimal> each = Arrays.stream(counts)
                .map(Math::abs)
                .mapToObj(BigDecimal::valueOf)
                .toList();
        return RULE.withholds(each)
                ? "withheld"
                : of.apply(BigDecimal.valueOf(sum(counts))).toString();
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
