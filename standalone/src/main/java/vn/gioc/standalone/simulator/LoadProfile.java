package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Category;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * As many events as a measurement asks for, all stamped with its moment, in a mix like a ward's own. Not for several
 * threads at once.
 */
public final class LoadProfile {
    /** Dossiers that wait for their next event: enough that one is not touched twice in a batch. */
    private static final int OPEN = 20_000;

    private static final Shares<EventType> MIX = new Shares<EventType>()
            .and(55, EventType.INTERACTION)
            .and(24, EventType.DOSSIER_STATUS)
            .and(15, EventType.DOSSIER_STEP)
            .and(5, EventType.REPORT_STATUS)
            .and(1, EventType.INDICATOR_VALUE);

    private record Open(String code, Unit ward, String procedure, int events) {}

    private final Place place;
    private final Dice dice;
    private final String run;
    private final List<Unit> wards;
    private final List<Indicator> sent;
    private final Deque<Open> open = new ArrayDeque<>();
    private long said;

    /** @param run stands in every id, so that two runs never say the same */
    public LoadProfile(Units units, Catalog catalog, String run, long seed) {
        this.place = Place.of(units, catalog, WorkingCalendar.civilService(), seed);
        this.dice = Dice.of(seed, run, LocalDate.EPOCH);
        this.run = run;
        this.wards = place.wards();
        this.sent = place.catalog().indicators().stream()
                .filter(each -> !each.isComputed())
                .toList();
    }

    /** The next {@code count} events, all happening {@code now}. */
    public List<SimulatedEvent> take(Instant now, int count) {
        List<SimulatedEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(next(now, MIX.pick(dice)));
        }
        return events;
    }

    private SimulatedEvent next(Instant now, EventType type) {
        Unit ward = dice.chance(.7) ? wards.getFirst() : dice.any(wards);
        return switch (type) {
            case INTERACTION ->
                event(
                        now,
                        type,
                        "interactions",
                        null,
                        Telling.data(ward.unit())
                                .put("touchpoint", "CHATBOT")
                                .put("kind", "QUESTION")
                                .put("outcome", dice.chance(.86) ? "ANSWERED" : "HANDED_OVER")
                                .put("durationSeconds", dice.whole(5, 200)));
            case REPORT_STATUS ->
                event(
                        now,
                        type,
                        "reports",
                        "PA-" + run + "-" + said,
                        withArea(ward)
                                .put("status", "RECEIVED")
                                .put(
                                        "category",
                                        anyCode(place.catalog().categories().stream()
                                                .map(Category::entry)
                                                .toList()))
                                .put("touchpoint", "MINI_APP"));
            case INDICATOR_VALUE -> indicator(now, ward);
            case DOSSIER_STATUS -> open.size() < OPEN && dice.chance(.6) ? received(now, ward) : furthered(now, ward);
            case DOSSIER_STEP -> step(now, ward);
            case REFERENCE_VERSION -> throw new IllegalArgumentException("nobody outside says " + type);
        };
    }

    private SimulatedEvent received(Instant now, Unit ward) {
        String procedure = place.catalog().procedures().isEmpty()
                ? "1.000000"
                : dice.any(place.catalog().procedures()).code();
        Open dossier = new Open("L-" + run + "-" + said, ward, procedure, 0);
        open.add(dossier);
        Entrance entrance = Entrance.WITHOUT_PAPER.pick(dice);
        return event(
                now,
                EventType.DOSSIER_STATUS,
                "dossiers",
                dossier.code(),
                withArea(ward)
                        .put("procedure", procedure)
                        .put("status", DossierStatus.RECEIVED.name())
                        .put("channel", entrance.channel().name())
                        .put("touchpoint", entrance.name())
                        .put("limit", "P3D")
                        .put("dueAt", Telling.written(now.plusSeconds(dice.whole(1, 7) * 86_400L))));
    }

    private SimulatedEvent furthered(Instant now, Unit ward) {
        Open dossier = open.poll();
        if (dossier == null) {
            return received(now, ward);
        }
        boolean ends = dossier.events() >= 2 || dice.chance(.5);
        if (!ends) {
            open.add(new Open(dossier.code(), dossier.ward(), dossier.procedure(), dossier.events() + 1));
        }
        return event(
                now,
                EventType.DOSSIER_STATUS,
                "dossiers",
                dossier.code(),
                Telling.data(dossier.ward().unit())
                        .put("procedure", dossier.procedure())
                        .put("status", (ends ? DossierStatus.PROCESSED : DossierStatus.IN_PROGRESS).name())
                        .put("officer", "CB-%02d".formatted(dice.whole(1, 14))));
    }

    private SimulatedEvent step(Instant now, Unit ward) {
        Open dossier = open.poll();
        if (dossier == null) {
            return received(now, ward);
        }
        open.add(new Open(dossier.code(), dossier.ward(), dossier.procedure(), dossier.events() + 1));
        return event(
                now,
                EventType.DOSSIER_STEP,
                "dossiers",
                dossier.code(),
                Telling.data(dossier.ward().unit())
                        .put("step", anyCode(place.catalog().steps()))
                        .put("officer", "CB-%02d".formatted(dice.whole(1, 14))));
    }

    private SimulatedEvent indicator(Instant now, Unit ward) {
        Indicator indicator = dice.any(sent);
        return event(
                now,
                EventType.INDICATOR_VALUE,
                indicator.sector().name(),
                indicator.code(),
                Telling.data(ward.unit()).put("period", now.toString()).put("value", dice.whole(1, 120)));
    }

    private ObjectNode withArea(Unit ward) {
        ObjectNode data = Telling.data(ward.unit());
        return ward.areas().isEmpty()
                ? data
                : data.put("area", dice.any(ward.areas()).code());
    }

    private String anyCode(List<Entry> entries) {
        return entries.isEmpty() ? "khac" : dice.any(entries).code();
    }

    private SimulatedEvent event(Instant now, EventType type, String feed, @Nullable String subject, ObjectNode data) {
        String id = run + "-" + said++;
        return new SimulatedEvent(
                now, type.wireName(), place.source(feed), id, subject, now, data.toString(), Fault.NONE);
    }
}
