package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.interaction.AgeBand;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.unit.Unit;

/** What people ask and do at the digital touchpoints, at every hour. */
final class Interactions implements Happenings {
    /** Of the largest ward, a day. */
    private static final double A_DAY = 3_000;

    private static final int NEWS_HOUR = 19;

    /** Of questions whose topic the bot made out. */
    private static final double TOPIC_MADE_OUT = .97;

    private enum Kind {
        QUESTION,
        APP_QUESTION,
        MINI_APP_VISIT,
        KIOSK_SESSION,
        STATION_SESSION
    }

    private static final Shares<Kind> BY_DAY = new Shares<Kind>()
            .and(46, Kind.QUESTION)
            .and(12, Kind.APP_QUESTION)
            .and(30, Kind.MINI_APP_VISIT)
            .and(7, Kind.KIOSK_SESSION)
            .and(5, Kind.STATION_SESSION);

    /** The kiosk stands in a hall that closes. */
    private static final Shares<Kind> BY_NIGHT =
            new Shares<Kind>().and(50, Kind.QUESTION).and(14, Kind.APP_QUESTION).and(36, Kind.MINI_APP_VISIT);

    private final Place place;
    private final Seasons seasons;
    private final String source;

    Interactions(Place place) {
        this.place = place;
        this.seasons = new Seasons(place.calendar());
        this.source = place.source("interactions");
    }

    @Override
    public List<Story> begunOn(LocalDate day) {
        List<Story> stories = new ArrayList<>();
        double busy = (seasons.isWorkingDay(day) ? 1 : .95) * Math.sqrt(seasons.dossiers(day));
        for (Unit ward : place.wards()) {
            Dice dice = Dice.of(place.seed(), "interactions " + ward.unit(), day);
            String id = "%s-%s".formatted(ward.unit(), DateTimeFormatter.BASIC_ISO_DATE.format(day));
            for (int hour = 0; hour < 24; hour++) {
                double mean = A_DAY / 24 * place.size(ward) * busy * HoursOfDay.CHATTING.weight(hour);
                int coming = dice.count(mean);
                String hourId = id + (hour < 10 ? "-0" : "-") + hour + "-";
                boolean open = seasons.isWorkingDay(day) && hour >= 7 && hour < 17;
                for (int i = 1; i <= coming; i++) {
                    Instant at = Zone.startOf(day).plusSeconds(hour * 3_600L).plusMillis(dice.whole(0, 3_599_999));
                    ObjectNode data = happening(ward, (open ? BY_DAY : BY_NIGHT).pick(dice), dice);
                    stories.add(told(dice, hourId + i, at, data));
                }
            }
            if (seasons.isWorkingDay(day)) {
                Instant at = Zone.startOf(day).plusSeconds(NEWS_HOUR * 3_600L);
                ObjectNode news =
                        Telling.data(ward.unit()).put("touchpoint", "MINI_APP").put("kind", "ANNOUNCEMENT");
                stories.add(told(dice, id + "-news", at, news));
            }
        }
        return stories;
    }

    @Override
    public int longestDays() {
        return 4;
    }

    private Story told(Dice dice, String id, Instant at, ObjectNode data) {
        Telling telling = new Telling(dice, place.outages(), source, id, null);
        telling.say(EventType.INTERACTION, at, data);
        return telling.story();
    }

    private ObjectNode happening(Unit ward, Kind kind, Dice dice) {
        ObjectNode data = Telling.data(ward.unit());
        return switch (kind) {
            // The bot on the portal knows nobody's age; the app knows who is signed in.
            case QUESTION -> question(data.put("touchpoint", "CHATBOT"), dice);
            case APP_QUESTION -> {
                question(data.put("touchpoint", "MINI_APP"), dice);
                yield dice.chance(.7) ? data.put("ageBand", age(dice, .22)) : data;
            }
            case MINI_APP_VISIT ->
                data.put("touchpoint", "MINI_APP")
                        .put("kind", "VISIT")
                        .put("durationSeconds", (int) (900 * dice.around(.08)))
                        .put("ageBand", age(dice, .25));
            case KIOSK_SESSION -> session(data.put("touchpoint", "KIOSK"), .86, .38, 420, dice);
            case STATION_SESSION -> session(data.put("touchpoint", "SERVICE_STATION"), .93, .41, 1_500, dice);
        };
    }

    private ObjectNode question(ObjectNode data, Dice dice) {
        data.put("kind", InteractionHappened.QUESTION).put("durationSeconds", dice.whole(8, 240));
        List<Entry> topics = place.catalog().topics();
        double answered = .5;
        if (!topics.isEmpty() && dice.chance(TOPIC_MADE_OUT)) {
            String topic = Shares.of(topics, Interactions::weight).pick(dice).code();
            data.put("topic", topic);
            answered = answered(topic);
        }
        return data.put(
                "outcome", dice.chance(answered) ? InteractionHappened.ANSWERED : InteractionHappened.HANDED_OVER);
    }

    private static ObjectNode session(ObjectNode data, double finished, double from45, int longest, Dice dice) {
        return data.put("kind", "SESSION")
                .put("outcome", dice.chance(finished) ? InteractionHappened.FINISHED : InteractionHappened.ABANDONED)
                .put("durationSeconds", 20 + (int) (longest * dice.around(.3)))
                .put("ageBand", age(dice, from45));
    }

    private static String age(Dice dice, double from45) {
        return (dice.chance(from45) ? AgeBand.FROM_45 : AgeBand.UNDER_45).name();
    }

    /** What a bot knows by heart it answers; land and insurance depend on the case. */
    private static double answered(String topic) {
        return switch (topic) {
            case "gio-lam-viec" -> .99;
            case "tra-cuu-ho-so" -> .95;
            case "phi-le-phi" -> .93;
            case "ho-tich", "cu-tru" -> .9;
            case "dat-dai" -> .64;
            case "bao-hiem" -> .7;
            default -> .85;
        };
    }

    private static double weight(Entry topic) {
        return switch (topic.code()) {
            case "ho-tich" -> 22;
            case "tra-cuu-ho-so" -> 20;
            case "cu-tru" -> 16;
            case "dat-dai" -> 14;
            case "phi-le-phi" -> 9;
            case "ho-kinh-doanh" -> 8;
            case "gio-lam-viec" -> 6;
            default -> 5;
        };
    }
}
