package vn.gioc.standalone.simulator;

import java.util.List;
import java.util.Locale;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Source;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Where it all happens: the wards, their codes and calendar, and the sources that speak of them. */
record Place(Units units, Catalog catalog, WorkingCalendar calendar, long seed, Outages outages) {
    static Place of(Units units, Catalog catalog, WorkingCalendar calendar, long seed) {
        return new Place(units, catalog, calendar, seed, new Outages(seed, source(units, "EDUCATION")));
    }

    /** The units that no other belongs to: a city's figures are the sums of its wards. */
    List<Unit> wards() {
        return units.units().stream()
                .filter(unit ->
                        units.units().stream().noneMatch(other -> unit.unit().equals(other.parent())))
                .toList();
    }

    /**
     * How much of a thing a ward has against the largest. Less than its residents' share: of a smaller ward many go to
     * the larger neighbour's counter.
     */
    double size(Unit ward) {
        int largest = wards().stream().mapToInt(Unit::population).max().orElse(0);
        double share = largest == 0 ? 1 : (double) ward.population() / largest;
        return Math.max(.05, share * share);
    }

    /** A number for the codes of a ward's dossiers and reports: 101 and on, in the order of the file. */
    int number(Unit ward) {
        return 101 + units.units().indexOf(ward);
    }

    String source(String feed) {
        return source(units, feed);
    }

    private static String source(Units units, String feed) {
        return units.sources().stream()
                .filter(source -> source.feeds().contains(feed))
                .map(Source::source)
                .findFirst()
                .orElse(feed.toLowerCase(Locale.ROOT));
    }
}
