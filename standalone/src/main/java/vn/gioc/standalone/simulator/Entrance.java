package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.figure.Zone;

/** Where a dossier comes in. */
enum Entrance {
    COUNTER(Channel.IN_PERSON, true),
    NATIONAL_PORTAL(Channel.ONLINE, false),
    MINI_APP(Channel.ONLINE, false),
    SERVICE_STATION(Channel.ONLINE, true),
    KIOSK(Channel.ONLINE, true),
    POSTAL_AGENT(Channel.POST, true);

    /** Certification needs the paper in hand; most else is done online. */
    static final Shares<Entrance> WITH_PAPER = new Shares<Entrance>()
            .and(46, COUNTER)
            .and(20, NATIONAL_PORTAL)
            .and(11, MINI_APP)
            .and(12, SERVICE_STATION)
            .and(8, KIOSK)
            .and(3, POSTAL_AGENT);

    static final Shares<Entrance> WITHOUT_PAPER = new Shares<Entrance>()
            .and(17, COUNTER)
            .and(49, NATIONAL_PORTAL)
            .and(15, MINI_APP)
            .and(9, SERVICE_STATION)
            .and(4, KIOSK)
            .and(6, POSTAL_AGENT);

    private final Channel channel;
    private final boolean officeHours;

    Entrance(Channel channel, boolean officeHours) {
        this.channel = channel;
        this.officeHours = officeHours;
    }

    Channel channel() {
        return channel;
    }

    /** Whether it is open only while the office is. */
    boolean officeHours() {
        return officeHours;
    }

    /** Somewhere in the day; in an office with a peak in each session, an hour and a half after it opens. */
    Instant on(LocalDate day, WorkingCalendar calendar, Dice dice) {
        if (!officeHours) {
            return HoursOfDay.APPLYING.on(day, dice);
        }
        List<WorkingCalendar.Session> sessions = calendar.sessions(day);
        WorkingCalendar.Session session = Shares.of(sessions, Entrance::seconds).pick(dice);
        return Zone.startOf(day).plusSeconds(session.start().toSecondOfDay()).plusMillis((long)
                (seconds(session) * 998 * dice.around(.35)));
    }

    private static double seconds(WorkingCalendar.Session session) {
        return session.end().toSecondOfDay() - session.start().toSecondOfDay();
    }
}
