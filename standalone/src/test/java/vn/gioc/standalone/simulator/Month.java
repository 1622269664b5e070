package vn.gioc.standalone.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;

/** A month of the ward up to a Sunday evening: as it was sent, and as the centre's own rules tell it. */
final class Month {
    /** An event that counts, with its data read as the centre reads it. */
    record Told(SimulatedEvent event, EventData data) {}

    static final List<SimulatedEvent> SENT = Wards.all(Wards.seeded(20_261_122).history(Wards.MONTH_AGO, Wards.NOW));
    static final List<Told> TOLD = Wards.counted(SENT).stream()
            .map(event -> new Told(event, read(event)))
            .toList();
    static final Map<String, List<DossierEvent>> DOSSIER_EVENTS = TOLD.stream()
            .filter(told -> told.event().type().startsWith("dossier"))
            .collect(groupingBy(Month::subject, mapping(Month::dossierEvent, toList())));
    static final Map<String, Dossier> DOSSIERS = dossiers();
    static final List<Report> REPORTS = TOLD.stream()
            .filter(told -> told.data() instanceof ReportStatusChanged)
            .collect(groupingBy(Month::subject, mapping(Month::reportEvent, toList())))
            .values()
            .stream()
            .map(events -> ReportTimeline.of(events, Wards.BOOK))
            .toList();

    private Month() {}

    static <T extends EventData> List<T> data(Class<T> kind) {
        return TOLD.stream()
                .map(Told::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static EventData read(SimulatedEvent event) {
        return EventDataReader.read(type(event), event.data().getBytes(StandardCharsets.UTF_8));
    }

    static EventHeader header(SimulatedEvent event) {
        String subject = event.subject() == null ? "" : event.subject();
        return new EventHeader(type(event), event.source(), event.id(), subject, event.time());
    }

    private static EventType type(SimulatedEvent event) {
        return EventType.ofWireName(event.type()).orElseThrow();
    }

    private static String subject(Told told) {
        return String.valueOf(told.event().subject());
    }

    private static DossierEvent dossierEvent(Told told) {
        SimulatedEvent event = told.event();
        return new DossierEvent(event.time(), event.source(), event.id(), told.data());
    }

    private static ReportEvent reportEvent(Told told) {
        SimulatedEvent event = told.event();
        return new ReportEvent(event.time(), event.source(), event.id(), (ReportStatusChanged) told.data());
    }

    private static Map<String, Dossier> dossiers() {
        Map<String, Dossier> dossiers = new HashMap<>();
        DOSSIER_EVENTS.forEach((code, events) ->
                DossierTimeline.of(events, Wards.BOOK).ifPresent(dossier -> dossiers.put(code, dossier)));
        return dossiers;
    }
}
