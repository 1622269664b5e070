package vn.gioc.streamjobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.report.ReportStatus;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.Topic;

/** A random history of a small place: any status at any time, some events twice, all of them shuffled. */
final class History {
    static final Instant START = Instant.parse("2026-11-02T01:00:00Z");
    private static final String[] UNITS = {"a", "b", "c"};
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
        Collections.shuffle(events, random);
        int distinct = events.size();
        for (int i = 0; i < distinct / 10; i++) {
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

    private LogRecord report(String code, int n) {
        ReportStatus status = ReportStatus.values()[random.nextInt(ReportStatus.values().length)];
        String unit = pick(UNITS);
        String due = random.nextInt(3) == 0 ? ",\"dueAt\":\"" + moment() + "\"" : "";
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

    private static List<LogRecord> numbered(List<LogRecord> events) {
        long[] offsets = new long[Topic.values().length];
        List<LogRecord> log = new ArrayList<>();
        for (LogRecord event : events) {
            log.add(new LogRecord(
                    event.topic(),
                    0,
                    offsets[event.topic()]++,
                    Micros.of(START.plusSeconds(log.size())),
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
