package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.unit.Unit;

/** A few events a day that break the contract, as those of a badly set up source do. All are to be rejected. */
final class Spoilt implements Happenings {
    private static final int A_DAY = 6;

    private final Place place;

    Spoilt(Place place) {
        this.place = place;
    }

    @Override
    public List<Story> begunOn(LocalDate day) {
        List<Story> stories = new ArrayList<>();
        for (Unit ward : place.wards()) {
            Dice dice = Dice.of(place.seed(), "spoilt " + ward.unit(), day);
            int coming = dice.count(A_DAY * place.size(ward));
            for (int i = 1; i <= coming; i++) {
                String id = "%s-%s-bad-%d".formatted(ward.unit(), DateTimeFormatter.BASIC_ISO_DATE.format(day), i);
                SimulatedEvent event = spoilt(ward.unit(), id, HoursOfDay.CHATTING.on(day, dice), dice.whole(0, 6));
                stories.add(new Story(List.of(event), event.sendAt()));
            }
        }
        return stories;
    }

    @Override
    public int longestDays() {
        return 1;
    }

    private SimulatedEvent spoilt(String unit, String id, Instant at, int how) {
        ObjectNode data = Telling.data(unit);
        ObjectNode received = Telling.data(unit).put("procedure", "1.001193").put("status", "RECEIVED");
        return switch (how) {
            case 0 -> bad(at, at, EventType.DOSSIER_STATUS, id, received.put("citizenName", "x"));
            case 1 -> bad(at, at, EventType.DOSSIER_STATUS, id, received.put("status", "DA_TIEP_NHAN"));
            case 2 -> bad(at, at.plus(Duration.ofDays(30)), EventType.DOSSIER_STATUS, id, received);
            case 3 -> bad(at, at, EventType.DOSSIER_STEP, id, data.put("officer", "CB-01"));
            case 4 ->
                bad(
                        at,
                        at,
                        EventType.REPORT_STATUS,
                        id,
                        data.put("status", "RESOLVED").put("rating", 9));
            case 5 ->
                bad(
                        at,
                        at,
                        EventType.INDICATOR_VALUE,
                        id,
                        data.put("period", "2026-W60").put("value", 3));
            default ->
                bad(
                        at,
                        at,
                        EventType.INTERACTION,
                        id,
                        data.put("touchpoint", "KIOSK").put("durationSeconds", -5));
        };
    }

    private SimulatedEvent bad(Instant at, Instant time, EventType type, String id, ObjectNode data) {
        String source = place.source(
                switch (type) {
                    case DOSSIER_STATUS, DOSSIER_STEP -> "dossiers";
                    case REPORT_STATUS -> "reports";
                    case INDICATOR_VALUE -> "HEALTH";
                    case INTERACTION -> "interactions";
                    case REFERENCE_VERSION -> "reference";
                });
        String subject = type.needsSubject() ? id : null;
        return new SimulatedEvent(at, type.wireName(), source, id, subject, time, data.toString(), Fault.INVALID);
    }
}
