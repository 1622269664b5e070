package vn.gioc.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.unit.Units;

class AreaShapesTest {
    @TempDir
    Path folder;

    @Test
    void theSampleHasEveryNeighbourhoodOfTheSampleAndSaysWhatItIs() {
        for (var unit : Units.sample().units()) {
            assertThat(AreaShapes.sample().of(unit.unit()))
                    .extracting(AreaShape::code)
                    .containsExactlyInAnyOrderElementsOf(
                            unit.areas().stream().map(Entry::code).toList());
            assertThat(AreaShapes.sample().of(unit.unit())).allMatch(AreaShape::sample);
        }
    }

    @Test
    void aSquareIsDrawnWithNorthOnTopAndItsLabelInTheMiddle() throws IOException {
        AreaShapes read = AreaShapes.read(file("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"unit":"a","code":"kp-1"},
                 "geometry":{"type":"Polygon","coordinates":[[[106.0,10.0],[106.01,10.0],[106.01,10.01],[106.0,10.01],
                 [106.0,10.0]]]}}]}"""));
        Projection projection = Projection.over(read.of("a"));
        AreaShape square = read.of("a").getFirst();
        assertThat(square.sample()).isFalse();
        assertThat(projection.height()).isCloseTo(1000 / Math.cos(Math.toRadians(10.005)), within(.1));
        assertThat(projection.middle(square)[0]).isCloseTo(.5, within(1e-6));
        assertThat(projection.middle(square)[1]).isCloseTo(.5, within(1e-6));
        assertThat(projection.path(square)).startsWith("M0.0 1015.").endsWith("Z");
    }

    @Test
    void whatIsNoMapIsRefusedWithItsReason() throws IOException {
        assertThatThrownBy(() -> AreaShapes.read(file("{}"))).hasMessageContaining("no FeatureCollection");
        assertThatThrownBy(() -> AreaShapes.read(file("nothing"))).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> AreaShapes.read(file("""
                        {"features":[{"properties":{"unit":"a","code":"kp-1"},
                         "geometry":{"type":"Polygon","coordinates":[[[606000,1100000],[1,1],[2,2],[606000,1100000]]]}}]}"""))).hasMessageContaining("not degrees");
        assertThatThrownBy(() -> AreaShapes.read(file("""
                        {"features":[{"properties":{"unit":"a"},"geometry":{"type":"Point","coordinates":[1,1]}}]}"""))).hasMessageContaining("feature 0 has no unit or no code");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("areas.geojson"), text);
    }
}
