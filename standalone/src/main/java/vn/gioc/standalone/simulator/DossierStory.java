package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final DossierData words;
    private final Courses courses;
    private final Telling telling;

    /** Some systems say when a dossier is due, others only how long it may take. */
    private final boolean sendsDue;

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
        this.procedure = procedure;
        this.entrance = entrance;
        this.dice = dice;
        this.courses = courses;
        this.telling = new Telling(dice, place.outages(), place.source("dossiers"), code, code);
        this.words = new DossierData(place, ward, procedure, entrance, dice);
        this.sendsDue = dice.chance(.5);
    }

    Story tell(Instant handedIn) {
        Instant received = online() ? office.after(handedIn, dice.minutes(2, 100)) : handedIn;
        if (online()) {
            status(handedIn, DossierStatus.REGISTERED, words.origin());
            if (dice.chance(.02)) {
                status(received, DossierStatus.REFUSED, words.byOfficer());
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
            status(course.at(dice.between(.2, .8)), DossierStatus.WITHDRAWN, words.byCitizen());
        } else if (fate < .018) {
            status(course.at(dice.between(.2, .8)), DossierStatus.REFUSED, words.byOfficer());
        } else {
            work(course);
            Instant returned = finish(course.end());
            if (dice.chance(.004)) {
                reopen(office.after(returned, dice.hours(1, 12)));
            }
        }
        return telling.story();
    }

    private void receive(Instant at) {
        ObjectNode data = online() ? words.byOfficer() : words.origin().setAll(words.byOfficer());
        Limit limit = procedure.limit();
        if (limit != null) {
            data.put("limit", limit.toString());
            if (sendsDue) {
                data.put("dueAt", Telling.written(office.due(at, limit)));
            }
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
            status(course.at(.1), DossierStatus.IN_PROGRESS, words.byOfficer());
        }
        if (course.waiting().isEmpty() && course.due().isPresent() && dice.chance(.006)) {
            Instant moved = course.at(.2);
            words.transfer().ifPresent(data -> status(moved, DossierStatus.TRANSFERRED, data));
        }
        course.waiting().ifPresent(wait -> pause(course, wait));
        course.due()
                .filter(due -> due.isBefore(course.end()) && dice.chance(.4))
                .ifPresent(due -> apologise(course));
        for (int i = brief ? steps.size() - 2 : 2; i > 0 && i < steps.size() - 1; i++) {
            step(course.at(.25 + .7 * (i - 1) / (steps.size() - 2)), i);
        }
    }

    /** It will be late, or is: a new date is agreed, mostly with the written apology. */
    private void apologise(Course course) {
        ObjectNode data = words.byOfficer().put("dueAt", Telling.written(course.end()));
        if (dice.chance(.8)) {
            data.put("apology", "PXL-%03d/2026".formatted(dice.whole(1, 999)));
        }
        status(course.at(.85), DossierStatus.IN_PROGRESS, data);
    }

    private void pause(Course course, Course.Wait wait) {
        boolean pays = words.fee() && dice.chance(.4);
        DossierStatus why = pays
                ? DossierStatus.PAYMENT_REQUESTED
                : dice.chance(.05) ? DossierStatus.STOPPED : DossierStatus.SUPPLEMENT_REQUESTED;
        status(wait.from(), why, words.byOfficer());
        ObjectNode resumed = words.byOfficer();
        if (sendsDue) {
            course.due().ifPresent(due -> resumed.put("dueAt", Telling.written(due)));
        }
        if (pays) {
            resumed.put("paidOnline", true);
        }
        status(wait.to(), DossierStatus.IN_PROGRESS, resumed);
    }

    /** @return when the citizen has the result */
    private Instant finish(Instant processed) {
        status(processed, DossierStatus.PROCESSED, words.byOfficer());
        Duration until = online() ? dice.minutes(4, 90) : dice.hours(.3, 14);
        Instant returned = office.after(processed, until);
        ObjectNode data = words.byOfficer();
        if (dice.chance(.35)) {
            data.put("rating", RATINGS.pick(dice));
        }
        if (words.fee()) {
            data.put("paidOnline", online() && dice.chance(.85));
        }
        if (!brief()) {
            step(returned, place.catalog().steps().size() - 1);
        }
        status(returned, DossierStatus.RETURNED, data);
        return returned;
    }

    private void reopen(Instant at) {
        Instant due = office.due(at, new Limit(3, Limit.Counting.WORKING_DAYS));
        status(at, DossierStatus.REOPENED, words.byOfficer().put("dueAt", Telling.written(due)));
        finish(office.after(at, dice.hours(3, 15)));
    }

    private void status(Instant at, DossierStatus status, ObjectNode data) {
        telling.say(EventType.DOSSIER_STATUS, at, data.put("status", status.name()));
    }

    private void step(Instant at, int which) {
        List<Entry> steps = place.catalog().steps();
        if (which >= 0 && which < steps.size()) {
            telling.say(EventType.DOSSIER_STEP, at, words.step(steps.get(which).code()));
        }
    }

    /** Done while the citizen waits: nobody writes down every step. */
    private boolean brief() {
        Limit limit = procedure.limit();
        return limit != null && limit.counting() == Limit.Counting.WORKING_HOURS;
    }

    private boolean online() {
        return entrance.channel() == Channel.ONLINE;
    }
}
