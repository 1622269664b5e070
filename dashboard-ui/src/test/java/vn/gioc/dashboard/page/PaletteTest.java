package vn.gioc.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;
    private static final double APART = 10;
    private static final List<String> GROUNDS = List.of("ground", "surface", "raised");
    private static final List<String> SERIES = List.of("s1", "s2", "s3", "s4", "s5", "s6");
    private static final List<String> JUDGED = List.of("good", "watch", "bad");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void everyTextRoleCanBeReadOnEveryGround(String theme) {
        Palette palette = Palette.of(theme);
        for (String role : List.of("ink", "muted", "stale", "good", "watch", "bad")) {
            GROUNDS.forEach(ground -> contrast(palette, role, ground, TEXT));
        }
        for (String role : JUDGED) {
            contrast(palette, role, role + "-soft", TEXT);
            contrast(palette, "ink", role + "-soft", TEXT);
        }
        contrast(palette, "on-bad", "bad-fill", TEXT);
        contrast(palette, "ink", "s1-tint", TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void everyMarkCanBeSeen(String theme) {
        Palette palette = Palette.of(theme);
        for (String ground : List.of("ground", "surface")) {
            SERIES.forEach(series -> contrast(palette, series, ground, TEXT));
            List.of("edge", "past", "s1-soft").forEach(role -> contrast(palette, role, ground, GRAPHIC));
            contrast(palette, "focus", ground, GRAPHIC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theSixSeriesAreToldApartAlsoByThoseWhoseEyesLackACone(String theme) {
        allApart(theme, SERIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theThreeJudgementsAreToldApartAlsoByThoseWhoseEyesLackACone(String theme) {
        allApart(theme, JUDGED);
    }

    @Test
    void theMeasuresAreThoseOfTheStandards() {
        assertThat(Colour.parse("#000000").contrast(Colour.parse("#FFFFFF"))).isCloseTo(21, within(1e-9));
        assertThat(Colour.parse("#777777").contrast(Colour.parse("#FFFFFF"))).isCloseTo(4.48, within(.005));
        assertThat(Colour.parse("#FF0000").difference(Colour.parse("#00FF00"))).isCloseTo(86.61, within(.01));
        assertThat(Colour.parse("#FFFFFF").difference(Colour.parse("#000000"))).isCloseTo(100, within(.01));
        assertThat(Colour.parse("#3553C6").difference(Colour.parse("#3553C6"))).isZero();
    }

    private static void contrast(Palette palette, String role, String ground, double least) {
        assertThat(palette.role(role).contrast(palette.role(ground)))
                .as("%s on %s", role, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static void allApart(String theme, List<String> roles) {
        Palette palette = Palette.of(theme);
        for (Colour.Sight sight : Colour.Sight.values()) {
            for (int i = 0; i < roles.size(); i++) {
                for (String other : roles.subList(i + 1, roles.size())) {
                    Colour one = palette.role(roles.get(i)).seenBy(sight);
                    assertThat(one.difference(palette.role(other).seenBy(sight)))
                            .as("%s beside %s, %s, %s", roles.get(i), other, theme, sight)
                            .isGreaterThanOrEqualTo(APART);
                }
            }
        }
    }
}
