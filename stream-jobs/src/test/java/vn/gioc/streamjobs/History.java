package vn.gioc.streamjobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.report.ReportStatus;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.Topic;

/**
 * A random history of a small place: any status at any time, some events twice, all of them shuffled, and calendars
 * that are laid down and changed in between.
 */
final class History {
    static final Instant START = Instant.parse("2026-11-02T01:00:00Z");
    static final Map<String, String> PARENTS = Map.of("a", "city", "b", "city");
    private static final String[] UNITS = {"a", "b", "c"};
    private static final String[] DAYS_OFF = {"2026-11-04", "2026-11-06", "2026-11-10", "2026-11-12"};
    private static final String[] PERIODS = {
        "2026-W45", "2026-w46", "2026-11", "2026-11-02", "2026-11-02T01:00:00+07:00"
    };
    private final Random random;

    History(long seed) {
        random = new Random(seed);
    }

    /** In the order of the log, with offsets of their own; one partition a topic. */
    List<LogRecord> records(int subjects) {
        List<LogRecord> events = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            int count = 1 + random.nextInt(6);
            for (int n = 0; n < count; n++) {
                events.add(random.nextInt(4) > 0 ? dossier("d" + i, n) : report("r" + i, n));
            }
        }
        events.add(firstCalendar());
        events.add(catalog());
        for (String name : List.of("vn", "city", "a", "vn")) {
            if (random.nextBoolean()) {
                events.add(calendar(name, "v" + events.size(), moment(), List.of(pick(DAYS_OFF), pick(DAYS_OFF))));
            }
        }
        Collections.shuffle(events, random);
        int distinct = events.size();
        for (int i = 0; i < distinct / 10; i++) {
            events.add(random.nextInt(events.size()), events.get(random.nextInt(events.size())));
        }
        return numbered(events);
    }

    /** Values of two indicators, for few units, areas and periods, so that revisions meet, late, twice and shuffled. */
    List<LogRecord> indicators(int values) {
        List<LogRecord> events = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            String unit = random.nextInt(12) == 0 ? "city" : pick(UNITS);
            String data = "{\"unit\":\"" + unit + "\",\"period\":\"" + pick(PERIODS) + "\",\"value\":"
                    + (random.nextInt(300) - 20) / 10.0
                    + (random.nextInt(3) == 0 ? "" : ",\"area\":\"kp-" + random.nextInt(3) + "\"")
                    + (random.nextBoolean() ? "" : ",\"revision\":" + random.nextInt(3)) + "}";
            events.add(event(Topic.INDICATOR_VALUE, "i" + random.nextInt(2), i, unit, data));
        }
        for (int i = 0; i < values / 10; i++) {
            events.add(random.nextInt(events.size()), events.get(random.nextInt(events.size())));
        }
        return numbered(events);
    }

    private LogRecord dossier(String code, int n) {
        DossierStatus status = DossierStatus.values()[random.nextInt(DossierStatus.values().length)];
        String unit = pick(UNITS);
        StringBuilder data = new StringBuilder("{\"unit\":\"" + unit + "\",\"procedure\":\"p" + random.nextInt(3)
                + "\",\"status\":\"" + status + "\"");
        if (status == DossierStatus.TRANSFERRED) {
            data.append(",\"toUnit\":\"").append(unit.equals("a") ? "b" : "a").append('"');
        }
        if (random.nextInt(3) == 0) {
            data.append(",\"dueAt\":\"").append(moment()).append('"');
        }
        if (random.nextInt(4) == 0) {
            data.append(",\"limit\":\"")
                    .append(random.nextBoolean() ? "P3D" : "PT4H")
                    .append('"');
        }
        if (random.nextInt(4) == 0) {
            data.append(",\"channel\":\"")
                    .append(random.nextBoolean() ? "ONLINE" : "POST")
                    .append('"');
        }
        return event(Topic.DOSSIER_STATUS, code, n, unit, data.append('}').toString());
    }

    static LogRecord firstCalendar() {
        return calendar("vn", "v1", START.minusSeconds(86_400), List.of());
    }

    private static LogRecord calendar(String name, String version, Instant from, List<String> off) {
        String sessions = name.equals("vn") ? """
                  ,"announcedYears":[2026],"standardDay":"PT8H","sessions":[
                    {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"start":"07:00","end":"11:30"},
                    {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"start":"13:30","end":"17:00"}]""" : "";
        String days = off.stream()
                .distinct()
                .map(day -> "{\"date\":\"" + day + "\",\"notice\":\"n\"}")
                .collect(Collectors.joining(","));
        return reference(
                "CALENDAR",
                "calendar/" + name,
                name,
                version,
                from,
                "{\"version\":\"" + version + "\"" + sessions + ",\"off\":[" + days
                        + "],\"worked\":[{\"date\":\"2026-11-07\",\"as\":\"FRIDAY\",\"notice\":\"n\"}]}");
    }

    static LogRecord catalog() {
        return reference("CATALOG", "catalog/ward", "ward", "c1", START, """
                {"version":"c1","fields":[],"procedures":[
                  {"code":"p0","names":{"vi":"p0"},"field":"f","limit":"P2D"},
                  {"code":"p1","names":{"vi":"p1"},"field":"f","limit":"PT6H"}],
                 "steps":[],"categories":[{"code":"k1","names":{"vi":"k1"},"limit":"P2D","urgentLimit":"PT5H"}],
                 "reportLimit":"P7D","urgentReportLimit":"PT24H","topics":[],"touchpoints":[],"indicators":[]}""");
    }

    private static LogRecord reference(
            String kind, String subject, String name, String version, Instant from, String content) {
        String data = "{\"kind\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"content\":%s}"
                .formatted(kind, name, version, content.replaceAll("\\s*\n\\s*", ""));
        return new LogRecord(
                Topic.REFERENCE.ordinal(),
                0,
                0,
                0,
                "gioc",
                subject + "@" + version,
                subject,
                "",
                Micros.of(from),
                data.getBytes(StandardCharsets.UTF_8),
                Long.MIN_VALUE);
    }

    private LogRecord report(String code, int n) {
        ReportStatus status = ReportStatus.values()[random.nextInt(ReportStatus.values().length)];
        String unit = pick(UNITS);
        String due = (random.nextInt(3) == 0 ? ",\"dueAt\":\"" + moment() + "\"" : "")
                + (random.nextInt(3) == 0 ? ",\"category\":\"k" + random.nextInt(3) + "\"" : "")
                + (random.nextInt(4) == 0 ? ",\"urgent\":" + random.nextBoolean() : "");
        return event(
                Topic.REPORT_STATUS,
                code,
                n,
                unit,
                "{\"unit\":\"" + unit + "\",\"status\":\"" + status + "\"" + due + "}");
    }

    private LogRecord event(Topic topic, String subject, int n, String unit, String data) {
        return new LogRecord(
                topic.ordinal(),
                0,
                0,
                0,
                "s" + random.nextInt(2),
                subject + "-" + n,
                subject,
                unit,
                Micros.of(moment()),
                data.getBytes(StandardCharsets.UTF_8),
                Long.MIN_VALUE);
    }

    /** Whole quarters of an hour over ten days, so that equal moments happen. */
    private Instant moment() {
        return START.plus(Duration.ofMinutes(15L * random.nextInt(960)));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** Recorded evenly over the ten days, so that some events come days late. */
    private static List<LogRecord> numbered(List<LogRecord> events) {
        long[] offsets = new long[Topic.values().length];
        List<LogRecord> log = new ArrayList<>();
        for (LogRecord event : events) {
            log.add(new LogRecord(
                    event.topic(),
                    0,
                    offsets[event.topic()]++,
                    Micros.of(START.plusSeconds(864_000L * log.size() / events.size())),
                    event.source(),
                    event.id(),
                    event.subject(),
                    event.unit(),
                    event.occurredAt(),
                    event.data(),
                    Long.MIN_VALUE));
        }
        return log;
    }
}
