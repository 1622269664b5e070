package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.unit.Unit;

/** One dossier, from the form to the result in the citizen's hand. */
final class DossierStory {
    private static final Shares<Integer> RATINGS =
            new Shares<Integer>().and(72, 5).and(20, 4).and(5, 3).and(2, 2).and(1, 1);

    private final Place place;
    private final OfficeTime office;
    private final Procedure procedure;
    private final Entrance entrance;
    private final Dice dice;
    private final Courses courses;
    private final Telling telling;
    private final Unit ward;
    private final boolean fee;
    private String holder;
    private String officer;

    DossierStory(
            Place place,
            OfficeTime office,
            Unit ward,
            String code,
            Procedure procedure,
            Entrance entrance,
            Dice dice,
            Courses courses) {
        this.place = place;
        this.office = office;
        this.ward = ward;
        this.procedure = procedure;
        this.entrance = entrance;
        this.dice = dice;
        this.courses = courses;
        this.telling = new Telling(dice, place.outages(), place.source("dossiers"), code, code);
        this.holder = ward.unit();
        this.officer = anyOfficer();
        this.fee = !procedure.field().equals("bao-tro-xa-hoi") && dice.chance(.7);
    }

    Story tell(Instant handedIn) {
        boolean online = entrance.channel() == Channel.ONLINE;
        Instant received = online ? office.after(handedIn, dice.minutes(2, 100)) : handedIn;
        if (online) {
            status(handedIn, DossierStatus.REGISTERED, origin());
            if (dice.chance(.02)) {
                status(received, DossierStatus.REFUSED, byOfficer());
                return telling.story();
            }
        }
        Course course = courses.of(procedure, received, dice);
        receive(received);
        if (!brief()) {
            step(office.after(received, dice.minutes(1, 6)), 0);
        }
        double fate = dice.between(0, 1);
        if (fate < .012) {
            status(course.at(dice.between(.2, .8)), DossierStatus.WITHDRAWN, bare());
        } else if (fate < .018) {
            status(course.at(dice.between(.2, .8)), DossierStatus.REFUSED, byOfficer());
        } else {
            work(course);
            Instant returned = finish(course.end(), online);
            if (dice.chance(.004)) {
                reopen(office.after(returned, dice.hours(1, 12)), online);
            }
        }
        return telling.story();
    }

    private void receive(Instant at) {
        ObjectNode data = online() ? byOfficer() : origin().put("officer", officer);
        Limit limit = procedure.limit();
        if (limit != null) {
            data.put("limit", limit.toString()).put("dueAt", Telling.written(office.due(at, limit)));
        }
        status(at, DossierStatus.RECEIVED, data.put("digitised", online() || dice.chance(.7)));
    }

    private void work(Course course) {
        boolean brief = brief();
        List<Entry> steps = place.catalog().steps();
        if (!brief) {
            step(course.at(.06), 1);
        }
        if (!brief || dice.chance(.4)) {
            status(course.at(.1), DossierStatus.IN_PROGRESS, byOfficer());
        }
        if (course.waiting().isEmpty() && course.due().isPresent() && dice.chance(.006)) {
            transfer(course.at(.2));
        }
        course.waiting().ifPresent(wait -> pause(course, wait));
        for (int i = brief ? steps.size() - 2 : 2; i > 0 && i < steps.size() - 1; i++) {
            step(course.at(.25 + .7 * (i - 1) / (steps.size() - 2)), i);
        }
    }

    private void pause(Course course, Course.Wait wait) {
        boolean pays = fee && dice.chance(.4);
        DossierStatus why = pays
                ? DossierStatus.PAYMENT_REQUESTED
                : dice.chance(.05) ? DossierStatus.STOPPED : DossierStatus.SUPPLEMENT_REQUESTED;
        status(wait.from(), why, byOfficer());
        ObjectNode resumed = byOfficer();
        course.due().ifPresent(due -> resumed.put("dueAt", Telling.written(due)));
        if (pays) {
            resumed.put("paidOnline", true);
        }
        status(wait.to(), DossierStatus.IN_PROGRESS, resumed);
    }

    private void transfer(Instant at) {
        Optional<Unit> neighbour = place.wards().stream()
                .filter(other -> place.number(other) > place.number(ward))
                .findFirst();
        neighbour.ifPresent(to -> {
            status(at, DossierStatus.TRANSFERRED, byOfficer().put("toUnit", to.unit()));
            holder = to.unit();
            officer = anyOfficer();
        });
    }

    /** @return when the citizen has the result */
    private Instant finish(Instant processed, boolean online) {
        status(processed, DossierStatus.PROCESSED, byOfficer());
        Duration until = online ? dice.minutes(4, 90) : dice.hours(.3, 14);
        Instant returned = office.after(processed, until);
        ObjectNode data = byOfficer();
        if (dice.chance(.35)) {
            data.put("rating", RATINGS.pick(dice));
        }
        if (fee) {
            data.put("paidOnline", online && dice.chance(.85));
        }
        if (!brief()) {
            step(returned, place.catalog().steps().size() - 1);
        }
        status(returned, DossierStatus.RETURNED, data);
        return returned;
    }

    private void reopen(Instant at, boolean online) {
        Instant due = office.due(at, new Limit(3, Limit.Counting.WORKING_DAYS));
        status(at, DossierStatus.REOPENED, byOfficer().put("dueAt", Telling.written(due)));
        finish(office.after(at, dice.hours(3, 15)), online);
    }

    private void status(Instant at, DossierStatus status, ObjectNode data) {
        telling.say(EventType.DOSSIER_STATUS, at, data.put("status", status.name()));
    }

    private void step(Instant at, int which) {
        List<Entry> steps = place.catalog().steps();
        if (which >= 0 && which < steps.size()) {
            ObjectNode data =
                    Telling.data(holder).put("step", steps.get(which).code()).put("officer", officer);
            telling.say(EventType.DOSSIER_STEP, at, data);
        }
    }

    private ObjectNode bare() {
        return Telling.data(holder).put("procedure", procedure.code());
    }

    private ObjectNode byOfficer() {
        return bare().put("officer", officer);
    }

    private ObjectNode origin() {
        ObjectNode data = bare().put("channel", entrance.channel().name())
                .put("touchpoint", entrance.name())
                .put("level", level())
                .put("feeDue", fee);
        if (!ward.areas().isEmpty()) {
            int area = (int) (ward.areas().size() * dice.around(.3));
            data.put("area", ward.areas().get(area).code());
        }
        return data;
    }

    private String level() {
        return switch (procedure.field()) {
            case "dat-dai", "xay-dung", "bao-tro-xa-hoi" -> "PARTIAL";
            default -> "FULL";
        };
    }

    /** Done while the citizen waits: nobody writes down every step. */
    private boolean brief() {
        Limit limit = procedure.limit();
        return limit != null && limit.counting() == Limit.Counting.WORKING_HOURS;
    }

    private boolean online() {
        return entrance.channel() == Channel.ONLINE;
    }

    private String anyOfficer() {
        return "CB-%02d".formatted(dice.whole(1, 14));
    }
}
