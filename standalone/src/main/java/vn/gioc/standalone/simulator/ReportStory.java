package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import vn.gioc.domain.catalog.Category;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.report.ReportStatus;
import vn.gioc.domain.unit.Unit;

/** One citizen report, from the phone to the rating. */
final class ReportStory {
    private static final int DAYS = 7;

    /** The middle of the wards, WGS 84: District 5 of Ho Chi Minh City, some 3 km wide. */
    private static final double LAT = 10.7545;

    private static final double LON = 106.6680;

    private static final Shares<String> TOUCHPOINTS = new Shares<String>()
            .and(52, "MINI_APP")
            .and(20, "NATIONAL_PORTAL")
            .and(19, "CHATBOT")
            .and(6, "COUNTER")
            .and(3, "KIOSK");

    private static final Shares<String> REASONS = new Shares<String>()
            .and(5, "THIEU_THONG_TIN")
            .and(3, "NGOAI_THAM_QUYEN")
            .and(2, "KHONG_XAC_MINH_DUOC");

    private final Place place;
    private final OfficeTime office;
    private final Unit ward;
    private final String before;
    private final Dice dice;
    private final Telling telling;
    private final boolean urgent;

    ReportStory(Place place, OfficeTime office, Unit ward, String code, String before, Dice dice) {
        this.place = place;
        this.office = office;
        this.ward = ward;
        this.before = before;
        this.dice = dice;
        this.telling = new Telling(dice, place.outages(), place.source("reports"), code, code);
        this.urgent = dice.chance(.07);
    }

    Story tell(Instant received, boolean mayRepeat) {
        Category category =
                Shares.of(place.catalog().categories(), ReportStory::weight).pick(dice);
        Instant due = urgent ? received.plus(Duration.ofHours(dice.chance(.5) ? 4 : 12)) : plainDue(received, DAYS);
        say(ReportStatus.RECEIVED, received, origin(category).put("dueAt", Telling.written(due)));
        double fate = dice.between(0, 1);
        if (fate < .035 && mayRepeat) {
            say(ReportStatus.DUPLICATE, attended(received, .1, 3), data().put("duplicateOf", before));
        } else if (fate < .075) {
            say(ReportStatus.REFUSED, attended(received, .2, 12), data().put("reason", REASONS.pick(dice)));
        } else {
            resolve(received, due, category);
        }
        return telling.story();
    }

    private void resolve(Instant received, Instant due, Category category) {
        Instant forwarded = attended(received, .05, 2);
        say(ReportStatus.FORWARDED, forwarded, data().put("assignee", "to-" + category.code()));
        Instant begun = later(forwarded, attended(forwarded, .2, 6));
        if (dice.chance(.06)) {
            say(ReportStatus.REASSIGNED, begun, data().put("assignee", "doi-quan-ly-do-thi"));
            begun = later(begun, attended(begun, .3, 5));
        }
        say(ReportStatus.IN_PROGRESS, begun, data());
        boolean late = dice.chance(.06);
        Instant end = late ? late(due) : later(begun, inTime(begun, due));
        if (!urgent && dice.chance(.04)) {
            Instant extended = later(begun, due.minus(dice.hours(3, 40)));
            Instant newDue = plainDue(due, DAYS);
            say(ReportStatus.EXTENDED, extended, data().put("dueAt", Telling.written(newDue)));
            end = later(extended, inTime(due, newDue));
        }
        finish(end);
        if (dice.chance(.015)) {
            Instant reopened = end.plus(dice.hours(6, 40));
            Instant again = plainDue(reopened, DAYS);
            say(ReportStatus.REOPENED, reopened, data().put("dueAt", Telling.written(again)));
            finish(later(reopened, inTime(reopened, again)));
        }
    }

    private void finish(Instant end) {
        ObjectNode closing = data();
        if (dice.chance(.4)) {
            closing.put(
                    "rating",
                    new Shares<Integer>()
                            .and(50, 5)
                            .and(27, 4)
                            .and(13, 3)
                            .and(6, 2)
                            .and(4, 1)
                            .pick(dice));
        }
        say(ReportStatus.RESOLVED, end, data());
        say(ReportStatus.CLOSED, end.plus(dice.hours(4, 72)), closing);
        if (dice.chance(.005)) {
            say(ReportStatus.HIDDEN, end.plus(dice.hours(73, 90)), data());
        }
    }

    /** Somebody on duty sees to urgent ones at any hour, to the others in office hours. Hours of work. */
    private Instant attended(Instant from, double shortest, double longest) {
        return urgent
                ? from.plus(dice.hours(shortest / 4, longest / 8))
                : office.after(from, dice.hours(shortest, longest));
    }

    private Instant inTime(Instant from, Instant due) {
        Duration span = Duration.between(from, due);
        return span.isNegative()
                ? from
                : from.plus(span.multipliedBy((long) (1_000 * dice.around(.25))).dividedBy(1_020));
    }

    private Instant late(Instant due) {
        return urgent ? due.plus(dice.hours(.5, 9)) : office.after(office.nextMorning(due), dice.hours(1, 24));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The last second of the n-th day after. */
    private static Instant plainDue(Instant received, int days) {
        return Zone.startOf(Zone.dateOf(received).plusDays(days + 1L)).minusSeconds(1);
    }

    private ObjectNode origin(Category category) {
        ObjectNode data = data().put("category", category.code())
                .put("touchpoint", TOUCHPOINTS.pick(dice))
                .put("urgent", urgent);
        int areas = ward.areas().size();
        int area = areas == 0 ? 0 : Math.min(areas - 1, (int) (areas * dice.around(.4)));
        if (areas > 0) {
            data.put("area", ward.areas().get(area).code());
        }
        double east = place.number(ward) % 2 == 0 ? -.006 : .008;
        return data.put("lat", point(LAT + (area / 4 - 1) * .004, .002))
                .put("lon", point(LON + east + (area % 4 - 1.5) * .0035, .00175));
    }

    /** Five decimals are about a metre. */
    private double point(double middle, double reach) {
        return Math.round(dice.between(middle - reach, middle + reach) * 100_000) / 100_000.0;
    }

    private ObjectNode data() {
        return Telling.data(ward.unit());
    }

    private void say(ReportStatus status, Instant at, ObjectNode data) {
        telling.say(EventType.REPORT_STATUS, at, data.put("status", status.name()));
    }

    private static double weight(Category category) {
        return switch (category.code()) {
            case "trat-tu-do-thi" -> 21;
            case "ve-sinh-moi-truong" -> 16;
            case "tieng-on" -> 14;
            case "ha-tang" -> 12;
            case "giao-thong" -> 10;
            case "ngap-nuoc" -> 6;
            case "dien-nuoc-vien-thong" -> 6;
            case "hanh-chinh-cong" -> 5;
            case "an-ninh-trat-tu" -> 4;
            case "cay-xanh" -> 3;
            case "y-te" -> 1;
            default -> 2;
        };
    }
}
