package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.deadline.Limit;

/** How long dossiers take. Most end early; land is under strain, so that there is always something overdue. */
final class Courses {
    private static final Limit USUAL = new Limit(3, Limit.Counting.WORKING_DAYS);

    private final OfficeTime office;

    Courses(OfficeTime office) {
        this.office = office;
    }

    Course of(Procedure procedure, Instant received, Dice dice) {
        Optional<Limit> promised = Optional.ofNullable(procedure.limit());
        Limit limit = promised.orElse(USUAL);
        Instant due = office.due(received, limit);
        if (dice.chance(lateShare(procedure, limit))) {
            return new Course(
                    office, received, Optional.empty(), lateEnd(procedure, limit, due, dice), promised.map(any -> due));
        }
        boolean inHours = limit.counting() == Limit.Counting.WORKING_HOURS;
        Duration allowed = inHours ? Duration.ofHours(limit.amount()) : OfficeTime.DAY.multipliedBy(limit.amount());
        double share = inHours ? .04 + .9 * dice.around(.12) : .12 + .86 * dice.around(.45);
        Duration work = Duration.ofMillis((long) (allowed.toMillis() * share));
        if (inHours || limit.amount() < 3 || !dice.chance(.14)) {
            return new Course(
                    office, received, Optional.empty(), office.after(received, work), promised.map(any -> due));
        }
        return waiting(received, due, work.multipliedBy(3).dividedBy(4), promised.isPresent(), dice);
    }

    private Course waiting(Instant received, Instant due, Duration work, boolean promised, Dice dice) {
        double before = dice.between(.15, .6);
        Duration until = Duration.ofMillis((long) (work.toMillis() * before));
        Instant from = office.after(received, until);
        Duration waited = dice.hours(2, 34);
        Instant to = office.after(from, waited);
        return new Course(
                office,
                received,
                Optional.of(new Course.Wait(from, to, before)),
                office.after(to, work.minus(until)),
                promised ? Optional.of(office.moved(due, waited)) : Optional.empty());
    }

    private static double lateShare(Procedure procedure, Limit limit) {
        return switch (procedure.field()) {
            case "dat-dai" -> .17;
            case "xay-dung" -> .06;
            default -> limit.counting() == Limit.Counting.WORKING_HOURS ? .018 : .016;
        };
    }

    private Instant lateEnd(Procedure procedure, Limit limit, Instant due, Dice dice) {
        if (limit.counting() == Limit.Counting.WORKING_HOURS) {
            return office.after(due, dice.hours(.3, 5));
        }
        Duration behind = procedure.field().equals("dat-dai") ? dice.hours(4, 56) : dice.hours(1, 14);
        return office.after(office.nextMorning(due), behind);
    }
}
