package vn.gioc.dashboard.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.gioc.domain.reference.ShippedReference;
import vn.gioc.domain.unit.Units;

/** Two months of everything, much of it told late, some twice, some otherwise than before. */
public final class RandomLedger {
    private static final List<String> LIFE = List.of(
            "REGISTERED",
            "RECEIVED",
            "IN_PROGRESS",
            "SUPPLEMENT_REQUESTED",
            "IN_PROGRESS",
            "TRANSFERRED",
            "STOPPED",
            "RECEIVED",
            "PROCESSED",
            "RETURNED",
            "REOPENED",
            "WITHDRAWN");
    private static final List<String> REPORT_LIFE = List.of(
            "RECEIVED",
            "FORWARDED",
            "IN_PROGRESS",
            "EXTENDED",
            "REASSIGNED",
            "RESOLVED",
            "CLOSED",
            "REOPENED",
            "DUPLICATE");
    private static final List<String> UNITS = Units.sample().units().stream()
            .map(unit -> unit.unit())
            .filter(unit -> !unit.equals("hcm"))
            .toList();

    private final Random random;
    private final Instant first;
    private final Instant last;
    private final List<Row> rows = new ArrayList<>();

    /** An event in the ledger; its place in the log is given once all are there. */
    public record Row(
            String type,
            Instant recordedAt,
            String unit,
            String source,
            String id,
            String subject,
            Instant at,
            String data) {}

    private RandomLedger(long seed, Instant first, Instant last) {
        this.random = new Random(seed);
        this.first = first;
        this.last = last;
    }

    /** @param last nothing happens or is recorded later */
    public static List<Row> of(long seed, int dossiers, Instant first, Instant last) {
        RandomLedger ledger = new RandomLedger(seed, first, last);
        ledger.references();
        for (int i = 0; i < dossiers; i++) {
            ledger.dossier("D-" + i);
            ledger.report("R-" + i);
            ledger.interaction(i);
            ledger.indicator(i);
        }
        ledger.rows.sort(Comparator.comparing(Row::recordedAt));
        return List.copyOf(ledger.rows);
    }

    /** A dossier of cho-quan received, and recorded a second later. */
    public static Row received(String code, Instant at) {
        String data = "{\"unit\":\"cho-quan\",\"procedure\":\"1.001193\",\"status\":\"RECEIVED\"}";
        return new Row("dossier.status.v1", at.plusSeconds(1), "cho-quan", "one-stop", "e-" + code, code, at, data);
    }

    /** As the jobs leave them: nothing else of the tables is touched. */
    public static void insert(List<Row> rows) {
        Map<String, Long> offsets = new HashMap<>();
        List<Map<String, Object>> ledger = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> event = new HashMap<>();
            event.put("type", row.type());
            event.put("log_partition", 0);
            event.put("log_offset", offsets.merge(row.type(), 1L, Long::sum));
            event.put("recorded_at", row.recordedAt().toString());
            event.put("unit", row.unit());
            event.put("source", row.source());
            event.put("id", row.id());
            event.put("subject", row.subject());
            event.put("occurred_at", row.at().toString());
            event.put("data", TableRows.json(row.data()));
            ledger.add(event);
        }
        TableRows.insert("event_ledger", ledger);
    }

    private void references() {
        ShippedReference.versions()
                .forEach(known -> rows.add(new Row(
                        "reference.version.v1",
                        first,
                        "",
                        known.source(),
                        known.id(),
                        known.version().subject(),
                        known.inForceFrom(),
                        "{\"kind\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"content\":%s}"
                                .formatted(
                                        known.version().kind(),
                                        known.version().name(),
                                        known.version().version(),
                                        known.version().content()))));
    }

    private void dossier(String code) {
        String unit = pick(UNITS);
        Instant at = moment();
        for (int i = random.nextInt(2); i < LIFE.size() && random.nextInt(9) > 0; i += 1 + random.nextInt(3)) {
            String status = LIFE.get(i);
            String data = "\"unit\":\"%s\",\"procedure\":\"%s\",\"status\":\"%s\",\"area\":\"kp-%d\""
                    .formatted(unit, pick(List.of("1.001193", "9.9")), status, random.nextInt(3));
            if (random.nextInt(3) == 0) {
                data += ",\"limit\":\"" + pick(List.of("P3D", "P5D", "PT8H")) + "\"";
            }
            if (random.nextInt(4) == 0) {
                data += ",\"channel\":\"ONLINE\",\"dueAt\":\"" + at.plus(Duration.ofDays(random.nextInt(6))) + "\"";
            }
            if (status.equals("TRANSFERRED")) {
                String from = unit;
                unit = pick(UNITS.stream().filter(other -> !other.equals(from)).toList());
                data += ",\"toUnit\":\"" + unit + "\"";
                tell("dossier.status.v1", from, code, at, data);
            } else {
                tell("dossier.status.v1", unit, code, at, data);
            }
            if (random.nextInt(3) == 0) {
                tell("dossier.step.v1", unit, code, at, "\"unit\":\"%s\",\"step\":\"THAM_DINH\"".formatted(unit));
            }
            at = at.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
        }
    }

    private void report(String code) {
        String unit = pick(UNITS);
        Instant at = moment();
        for (int i = 0; i < REPORT_LIFE.size() && random.nextInt(6) > 0; i += 1 + random.nextInt(3)) {
            String data = "\"unit\":\"%s\",\"status\":\"%s\",\"category\":\"%s\""
                    .formatted(unit, REPORT_LIFE.get(i), pick(List.of("tieng-on", "ngap-nuoc", "ho-ga")));
            if (REPORT_LIFE.get(i).equals("EXTENDED")) {
                data += ",\"dueAt\":\"" + at.plus(Duration.ofDays(random.nextInt(10))) + "\"";
            }
            tell("report.status.v1", unit, code, at, data);
            at = at.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        }
    }

    private void interaction(int number) {
        String unit = pick(UNITS);
        tell(
                "interaction.v1",
                unit,
                "",
                moment(),
                "\"unit\":\"%s\",\"touchpoint\":\"%s\",\"kind\":\"%s\",\"outcome\":\"%s\"%s%s"
                        .formatted(
                                unit,
                                pick(List.of("CHATBOT", "KIOSK")),
                                pick(List.of("QUESTION", "SESSION")),
                                pick(List.of("ANSWERED", "HANDED_OVER", "FINISHED", "ABANDONED", "LOST")),
                                number % 3 == 0 ? "" : ",\"durationSeconds\":" + number,
                                pick(List.of("", ",\"ageBand\":\"UNDER_45\"", ",\"ageBand\":\"FROM_45\""))));
    }

    private void indicator(int number) {
        String unit = pick(UNITS);
        tell(
                "indicator.value.v1",
                unit,
                "dengue-cases",
                moment(),
                "\"unit\":\"%s\",\"period\":\"2026-W%d\",\"value\":%d,\"revision\":%d"
                        .formatted(unit, 40 + random.nextInt(7), number, random.nextInt(3)));
    }

    /** Most at once, some days later; one in ten again, one in twenty again with something else in it. */
    private void tell(String type, String unit, String subject, Instant at, String fields) {
        if (at.isAfter(last)) {
            return;
        }
        String id = "e" + rows.size();
        Instant recorded = at.plusMillis(1 + random.nextInt(3_000));
        if (random.nextInt(3) == 0) {
            recorded = recorded.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
        }
        add(type, recorded, unit, id, subject, at, fields);
        if (random.nextInt(10) == 0) {
            add(type, recorded.plus(Duration.ofHours(random.nextInt(90))), unit, id, subject, at, fields);
        }
        if (random.nextInt(20) == 0) {
            add(type, recorded.plusSeconds(7), unit, id, subject, at.minusSeconds(3600), fields);
        }
    }

    private void add(String type, Instant recorded, String unit, String id, String subject, Instant at, String fields) {
        if (!recorded.isAfter(last)) {
            rows.add(new Row(type, recorded, unit, "one-stop", id, subject, at, "{" + fields + "}"));
        }
    }

    private Instant moment() {
        return first.plusSeconds(
                1 + random.nextLong(Duration.between(first, last).toSeconds()));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
