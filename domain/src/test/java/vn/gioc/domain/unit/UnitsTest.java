package vn.gioc.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Names;

class UnitsTest {
    @Test
    void aCityHoldsItsWards() {
        assertThat(Units.sample().within("hcm")).containsExactlyInAnyOrder("hcm", "cho-quan", "an-dong");
        assertThat(Units.sample().within("cho-quan")).containsExactly("cho-quan");
    }

    @Test
    void theFileSaysWhoBelongsToWhomInItsOrder() {
        Units units = new Units(
                List.of(unit("ward-2", "city"), unit("city", "country"), unit("ward-1", "city"), unit("country", null)),
                List.of());
        assertThat(units.within("country")).containsExactly("ward-2", "city", "ward-1", "country");
        assertThat(units.within("city")).containsExactly("ward-2", "city", "ward-1");
        assertThat(units.within("ward-1")).containsExactly("ward-1");
        assertThat(units.within("nobody")).isEmpty();
        assertThat(units.parents()).containsOnlyKeys("ward-1", "ward-2", "city").containsEntry("ward-1", "city");
        assertThat(units.find("city").map(Unit::parent)).contains("country");
        assertThat(units.knows("nobody")).isFalse();
    }

    @Test
    void aFileThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> new Units(List.of(unit("a", null), unit("a", null)), List.of()))
                .hasMessageContaining("a stands twice");
        assertThatThrownBy(() -> new Units(List.of(unit("a", "b")), List.of())).hasMessageContaining("the parent of a");
        assertThatThrownBy(() -> new Units(List.of(unit("a", "b"), unit("b", "a")), List.of()))
                .hasMessageContaining("above itself");
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(id, new Names(id, id), parent, 0, List.of());
    }

    @Test
    void theSampleCatalogReads() {
        assertThat(Catalog.sample().procedure("1.001193")).isPresent();
        assertThat(Catalog.sample().indicators()).hasSizeGreaterThan(10);
    }
}
