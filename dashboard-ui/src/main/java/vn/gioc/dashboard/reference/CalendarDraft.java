package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.CalendarContent;
import vn.gioc.domain.figure.Zone;

/** A calendar while an administrator edits it: what it says itself, without what it inherits. */
final class CalendarDraft {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final String name;
    private final ObjectNode content;

    /** @param content of the newest version; null where it has none and inherits everything */
    CalendarDraft(String name, @Nullable JsonNode content) {
        this.name = name;
        this.content = content == null ? JSON.createObjectNode() : content.deepCopy();
    }

    String name() {
        return name;
    }

    /** @throws IllegalArgumentException where it contradicts itself */
    CalendarContent read() {
        ObjectNode versioned = content.deepCopy();
        if (!versioned.has("version")) {
            versioned.put("version", "draft");
        }
        return CalendarContent.parse(versioned);
    }

    void off(LocalDate date, String notice) {
        forget(date);
        content.withArray("off").addObject().put("date", date.toString()).put("notice", notice);
    }

    void worked(LocalDate date, DayOfWeek as, String notice) {
        forget(date);
        content.withArray("worked")
                .addObject()
                .put("date", date.toString())
                .put("as", as.name())
                .put("notice", notice);
    }

    /** What it says of a date itself; what it inherits about it comes to light again. */
    void forget(LocalDate date) {
        for (String list : new String[] {"off", "worked"}) {
            for (Iterator<JsonNode> each = content.withArray(list).iterator(); each.hasNext(); ) {
                if (each.next().path("date").asText().equals(date.toString())) {
                    each.remove();
                }
            }
        }
    }

    void announce(Collection<Integer> years) {
        ArrayNode announced = content.putArray("announcedYears");
        years.stream().sorted().distinct().forEach(announced::add);
    }

    /** @param sessions empty: those it inherits */
    void sessions(Collection<CalendarContent.Hours> sessions) {
        content.remove("sessions");
        for (CalendarContent.Hours hours : sessions) {
            ObjectNode session = content.withArray("sessions").addObject();
            ArrayNode days = session.putArray("days");
            Set.copyOf(hours.days()).stream().sorted().forEach(day -> days.add(day.name()));
            session.put("start", hours.session().start().toString())
                    .put("end", hours.session().end().toString())
                    .put("accepts", hours.session().accepts())
                    .put("counts", hours.session().counts());
        }
    }

    /** The version that comes next, called by when it was made in Asia/Ho_Chi_Minh. */
    LaidDown next(Instant now) {
        ObjectNode next = content.deepCopy();
        next.put("version", VERSION.format(now.atZone(Zone.ID)));
        return new LaidDown("CALENDAR", name, next);
    }
}
