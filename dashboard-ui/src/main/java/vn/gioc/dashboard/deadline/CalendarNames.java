package vn.gioc.dashboard.deadline;

import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/** What calendars are called: cho-quan@2026.2 is that of Phường Chợ Quán, version 2026.2. */
public final class CalendarNames {
    private final Units units;
    private final Words words;

    public CalendarNames(Units units, Words words) {
        this.units = units;
        this.words = words;
    }

    /** @param calendar with its version, as a due date carries it; itself where no unit has that name */
    public String of(String calendar) {
        int at = calendar.indexOf('@');
        if (at < 0) {
            return calendar;
        }
        String name = calendar.substring(0, at);
        return words.say("calendar.named", owner(name), calendar.substring(at + 1));
    }

    private String owner(String name) {
        if (name.equals(WorkingCalendar.COUNTRY)) {
            return words.say("calendar.whole");
        }
        return units.find(name).map(unit -> words.name(unit.names())).orElse(name);
    }
}
