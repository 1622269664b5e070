package vn.gioc.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;

class UnitsTest {
    @Test
    void aCityHoldsItsWards() {
        assertThat(Units.sample().within("hcm")).containsExactlyInAnyOrder("hcm", "cho-quan", "an-dong");
        assertThat(Units.sample().within("cho-quan")).containsExactly("cho-quan");
    }

    @Test
    void theSampleCatalogReads() {
        assertThat(Catalog.sample().procedure("1.001193")).isPresent();
        assertThat(Catalog.sample().indicators()).hasSizeGreaterThan(10);
    }
}
