package vn.gioc.domain.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Names;

/**
 * A unit the centre watches: a ward, or the city that wards belong to.
 *
 * @param parent the unit whose figures this one's add to
 * @param population residents; 0 where it is not known
 * @param areas its neighbourhoods (khu phố)
 */
public record Unit(String unit, Names names, @Nullable String parent, int population, List<Entry> areas) {
    public Unit(String unit, Names names, @Nullable String parent, int population, @Nullable List<Entry> areas) {
        this.unit = unit;
        this.names = names;
        this.parent = parent;
        this.population = population;
        this.areas = areas == null ? List.of() : List.copyOf(areas);
    }
}
