package vn.gioc.domain.reference;

import java.util.Optional;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.CalendarContent;

/** A known version, read once. Two are equal only if they are the same object, so that it is a quick key. */
final class Held {
    private final Known known;
    private final Optional<CalendarContent> calendar;
    private final Optional<Catalog> catalog;
    private final Optional<AlertRules> alerts;

    Held(Known known) {
        ReferenceVersion version = known.version();
        this.known = known;
        this.calendar = version.kind() == ReferenceVersion.Kind.CALENDAR
                ? Optional.of(CalendarContent.parse(version.content()))
                : Optional.empty();
        this.catalog = version.kind() == ReferenceVersion.Kind.CATALOG
                ? Optional.of(Catalog.parse(version.content()))
                : Optional.empty();
        this.alerts = version.kind() == ReferenceVersion.Kind.ALERTS
                ? Optional.of(AlertRules.parse(version.content()))
                : Optional.empty();
    }

    Known known() {
        return known;
    }

    ReferenceVersion version() {
        return known.version();
    }

    CalendarContent calendar() {
        return calendar.orElseThrow();
    }

    Catalog catalog() {
        return catalog.orElseThrow();
    }

    AlertRules alerts() {
        return alerts.orElseThrow();
    }
}
