package vn.gioc.domain.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/**
 * Every version of calendars, catalog, weights and alerts that is known, and which is in force when. Of the country's
 * calendar, the catalog, the weights and the alerts the first version is in force from the beginning. Never changes; safe for all threads.
 */
public final class ReferenceBook {
    private final Map<String, String> parents;
    private final Map<String, Versions> calendars;
    private final Versions catalogs;
    private final Versions weights;
    private final Versions alerts;

    private final Map<List<Held>, Optional<WorkingCalendar>> merged = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> changes = new ConcurrentHashMap<>();

    /** By the version that was read: the same object is not read twice. */
    private final Map<Known, Held> held;

    private ReferenceBook(Map<String, String> parents, Collection<Known> known, Map<Known, Held> before) {
        this.parents = Map.copyOf(parents);
        this.held = new IdentityHashMap<>();
        for (Known each : known) {
            Held read = before.get(each);
            this.held.put(each, read == null ? new Held(each) : read);
        }
        this.calendars = of(held.values(), ReferenceVersion.Kind.CALENDAR)
                .collect(Collectors.groupingBy(each -> each.version().name()))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        named -> new Versions(named.getValue(), named.getKey().equals(WorkingCalendar.COUNTRY))));
        this.catalogs =
                new Versions(of(held.values(), ReferenceVersion.Kind.CATALOG).toList(), true);
        this.weights =
                new Versions(of(held.values(), ReferenceVersion.Kind.WEIGHTS).toList(), true);
        this.alerts =
                new Versions(of(held.values(), ReferenceVersion.Kind.ALERTS).toList(), true);
    }

    /** @param parents the unit above each unit, where it has one */
    public static ReferenceBook of(Map<String, String> parents, Collection<Known> known) {
        return new ReferenceBook(parents, known, Map.of());
    }

    /** The book of these versions. What is the same object as in this one is not read again: that takes long. */
    public ReferenceBook with(Collection<Known> known) {
        return new ReferenceBook(parents, known, held);
    }

    /** The files that come with the centre, in force from the beginning. */
    public static ReferenceBook sample(Units units) {
        return of(units.parents(), ShippedReference.versions());
    }

    /** Nothing is known: no due moment can be computed. */
    public static ReferenceBook empty() {
        return of(Map.of(), List.of());
    }

    public boolean isEmpty() {
        return calendars.isEmpty()
                && catalogs.ordered().isEmpty()
                && weights.ordered().isEmpty()
                && alerts.ordered().isEmpty();
    }

    /** A unit's calendar in force; empty where none says when work is done. The same object for the same versions. */
    public Optional<WorkingCalendar> calendar(String unit, Instant at) {
        List<Held> layers = new ArrayList<>();
        for (String name : chain(unit)) {
            Versions versions = calendars.get(name);
            if (versions != null) {
                versions.at(at).ifPresent(layers::add);
            }
        }
        return merged.computeIfAbsent(List.copyOf(layers), ReferenceBook::merge);
    }

    /** When a unit's calendar changes, ascending, without the country's first version. */
    public List<Instant> calendarChanges(String unit) {
        return changes.computeIfAbsent(
                unit,
                each -> chain(each).stream()
                        .flatMap(name -> Optional.ofNullable(calendars.get(name)).stream())
                        .flatMap(versions -> versions.changes().stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    public Optional<Catalog> catalog(Instant at) {
        return catalogs.at(at).map(Held::catalog);
    }

    public Optional<JsonNode> weights(Instant at) {
        return weights.at(at).map(held -> held.version().content());
    }

    public Optional<AlertRules> alerts(Instant at) {
        return alerts.at(at).map(Held::alerts);
    }

    /** The unit, those above it, and the country: the nearest first. */
    private List<String> chain(String unit) {
        List<String> chain = new ArrayList<>();
        for (String each = unit; each != null && !chain.contains(each); each = parents.get(each)) {
            chain.add(each);
        }
        if (!chain.contains(WorkingCalendar.COUNTRY)) {
            chain.add(WorkingCalendar.COUNTRY);
        }
        return chain;
    }

    private static Optional<WorkingCalendar> merge(List<Held> nearestFirst) {
        return WorkingCalendar.of(nearestFirst.stream()
                .map(held -> new WorkingCalendar.Layer(held.version().name(), held.calendar()))
                .toList());
    }

    private static Stream<Held> of(Collection<Held> held, ReferenceVersion.Kind kind) {
        return held.stream().filter(each -> each.version().kind() == kind);
    }
}
