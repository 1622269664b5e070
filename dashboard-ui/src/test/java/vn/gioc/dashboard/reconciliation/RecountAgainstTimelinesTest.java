package vn.gioc.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.dashboard.reconciliation.LedgerRows.at;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportRow;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;
import vn.gioc.sql.recount.RecountResult;

/** Two tellings that share no code, the one in Java and the one in SQL, of histories nobody would think of. */
class RecountAgainstTimelinesTest {
    private static final Instant CLOCK = at("2026-11-22T12:00");
    private static final String[] STATUSES = {
        "REGISTERED",
        "RECEIVED",
        "RECEIVED",
        "REFUSED",
        "IN_PROGRESS",
        "IN_PROGRESS",
        "SUPPLEMENT_REQUESTED",
        "PAYMENT_REQUESTED",
        "WITHDRAWN",
        "STOPPED",
        "STOPPED",
        "PROCESSED",
        "PROCESSED",
        "RETURNED",
        "REOPENED",
        "REOPENED",
        "TRANSFERRED"
    };
    private static final String[] REPORT_STATUSES = {
        "RECEIVED",
        "RECEIVED",
        "FORWARDED",
        "REASSIGNED",
        "IN_PROGRESS",
        "EXTENDED",
        "RESOLVED",
        "CLOSED",
        "REFUSED",
        "DUPLICATE",
        "REOPENED",
        "REOPENED",
        "HIDDEN"
    };
    private static final String[] TIMES = {
        "00:00", "06:59", "07:00", "10:17", "11:30", "13:30", "16:59", "17:00", "23:59"
    };
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LedgerRows ledger = new LedgerRows();
    private final Map<List<Object>, Map<String, Long>> flows = new HashMap<>();
    private final List<Map<String, Object>> dossiers = new ArrayList<>();
    private final List<Map<String, Object>> reports = new ArrayList<>();
    private Random dice = new Random();

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameEventsGiveTheSameRowsAndFlows(long seed) throws JsonProcessingException {
        dice = new Random(seed);
        ReferenceBook book = references();
        for (int i = 0; i < 250; i++) {
            dossier("d-" + i, book);
            report("r-" + i, book);
        }
        write();
        RecountResult all = ledger.counted(
                List.of("hcm", "cho-quan", "an-dong"), "2026-10-01T00:00", "2026-11-22T00:00", "2026-11-22T12:00");
        assertThat(all.rows()).isEmpty();
        assertThat(all.leaves()).isEmpty();
        RecountResult ward =
                ledger.counted(List.of("cho-quan"), "2026-10-01T00:00", "2026-11-22T00:00", "2026-11-22T12:00");
        assertThat(ward.agrees()).isTrue();
        assertThat(ward.figures().get("dossiers.received"))
                .isPositive()
                .isLessThan(all.figures().get("dossiers.received"));
    }

    private ReferenceBook references() throws JsonProcessingException {
        String catalog = """
                "procedures":[{"code":"p-1","names":{"vi":"a","en":"a"},"field":"f","limit":"P%dD"},
                  {"code":"p-2","names":{"vi":"b","en":"b"},"field":"f","limit":"PT%dH"},
                  {"code":"p-3","names":{"vi":"c","en":"c"},"field":"f"}],
                "fields":[{"code":"f","names":{"vi":"f","en":"f"}}],"steps":[],"topics":[],"touchpoints":[],"indicators":[],
                "categories":[{"code":"c-1","names":{"vi":"a","en":"a"},"limit":"P%dD","urgentLimit":"PT4H"},
                  {"code":"c-2","names":{"vi":"b","en":"b"}}],
                "reportLimit":"P7D","urgentReportLimit":"PT24H\"""";
        List<Known> known = new ArrayList<>();
        reference(known, "CALENDAR", "vn", "1", "2026-10-05T00:00", """
                "announcedYears":[2026],"standardDay":"PT8H","sessions":[%s],
                "off":[{"date":"2026-10-20","notice":"n"}],"worked":[{"date":"2026-10-24","as":"TUESDAY","notice":"n"}]""".formatted(LedgerRows.SESSIONS));
        reference(known, "CALENDAR", "vn", "2", "2026-11-05T13:30", """
                "announcedYears":[2026],"standardDay":"PT6H","sessions":[%s],
                "off":[{"date":"2026-11-10","notice":"n"},{"date":"2026-11-24","notice":"n"}]""".formatted(LedgerRows.SESSIONS));
        reference(known, "CALENDAR", "hcm", "1", "2026-10-12T00:00", """
                "worked":[{"date":"2026-11-10","as":"MONDAY","notice":"n"}],"off":[{"date":"2026-10-15","notice":"n"}]""");
        reference(known, "CALENDAR", "cho-quan", "1", "2026-10-28T10:17", """
                "sessions":[%s,{"days":["SATURDAY"],"start":"08:00","end":"12:00"},
                {"days":["SUNDAY"],"start":"08:00","end":"12:00","counts":false}]""".formatted(LedgerRows.SESSIONS));
        reference(known, "CALENDAR", "cho-quan", "2", "2026-11-25T00:00", """
                "sessions":[%s],"off":[{"date":"2026-11-26","notice":"n"}]""".formatted(LedgerRows.SESSIONS));
        reference(known, "CATALOG", "ward", "1", "2026-10-05T00:00", catalog.formatted(3, 9, 5));
        reference(known, "CATALOG", "ward", "2", "2026-11-01T07:00", catalog.formatted(2, 4, 3));
        return ReferenceBook.of(Map.of("cho-quan", "hcm", "an-dong", "hcm"), known);
    }

    private void reference(List<Known> known, String kind, String name, String version, String from, String fields)
            throws JsonProcessingException {
        String id = "ref-" + kind + name + version;
        String data = "{\"kind\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"content\":{\"version\":\"%s\",%s}}"
                .formatted(kind, name, version, version, fields);
        String subject = (kind.equals("CALENDAR") ? "calendar/" : "catalog/") + name;
        ledger.said(EventType.REFERENCE_VERSION, subject, at(from), "", id, CLOCK, data);
        known.add(new Known(
                at(from),
                "one-stop",
                id,
                new ReferenceVersion(
                        ReferenceVersion.Kind.valueOf(kind),
                        name,
                        version,
                        JSON.readTree(data).get("content"))));
    }

    private void dossier(String code, ReferenceBook book) throws JsonProcessingException {
        List<DossierEvent> events = new ArrayList<>();
        int count = 1 + dice.nextInt(8);
        for (int i = 0; i < count; i++) {
            String status = i == 0 && dice.nextInt(3) > 0 ? "RECEIVED" : any(STATUSES);
            String unit = any("cho-quan", "cho-quan", "an-dong");
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("unit", unit);
            data.put("procedure", any("p-1", "p-2", "p-3"));
            data.put("status", status);
            maybe(data, "area", "kp-1", "kp-2");
            maybe(data, "channel", "ONLINE", "IN_PERSON");
            maybe(data, "limit", "P1D", "P5D", "PT1H", "PT16H");
            if (dice.nextInt(6) == 0) {
                data.put("dueAt", moment().toString());
            }
            if (status.equals("TRANSFERRED")) {
                data.put("toUnit", unit.equals("an-dong") ? "cho-quan" : "an-dong");
            }
            said(
                    EventType.DOSSIER_STATUS,
                    code,
                    unit,
                    data,
                    i,
                    (time, id, told) -> events.add(new DossierEvent(time, "one-stop", id, told)));
        }
        Dossier dossier = DossierTimeline.of(events, book).orElseThrow();
        dossiers.add(row(DossierRow.COLUMNS, DossierRow.values(code, dossier)));
        Dossier.Attributes known = dossier.attributes();
        moved(
                "dossier_flow",
                dossier.movements(),
                Map.of(
                        "procedure", known.procedure(),
                        "channel", text(known.channel()),
                        "touchpoint", text(known.touchpoint()),
                        "area", text(known.area())));
    }

    private void report(String code, ReferenceBook book) throws JsonProcessingException {
        List<ReportEvent> events = new ArrayList<>();
        int count = 1 + dice.nextInt(6);
        for (int i = 0; i < count; i++) {
            String unit = any("cho-quan", "cho-quan", "an-dong");
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("unit", unit);
            data.put("status", i == 0 && dice.nextInt(3) > 0 ? "RECEIVED" : any(REPORT_STATUSES));
            maybe(data, "category", "c-1", "c-2", "c-3");
            maybe(data, "area", "kp-1", "kp-2");
            if (dice.nextInt(5) == 0) {
                data.put("urgent", dice.nextBoolean());
            }
            if (dice.nextInt(6) == 0) {
                data.put("dueAt", moment().toString());
            }
            said(
                    EventType.REPORT_STATUS,
                    code,
                    unit,
                    data,
                    i,
                    (time, id, told) -> events.add(new ReportEvent(time, "one-stop", id, (ReportStatusChanged) told)));
        }
        Report report = ReportTimeline.of(events, book);
        reports.add(row(ReportRow.COLUMNS, ReportRow.values(code, report)));
        Report.Attributes known = report.attributes();
        moved(
                "report_flow",
                report.movements(),
                Map.of(
                        "category", text(known.category()),
                        "touchpoint", text(known.touchpoint()),
                        "area", text(known.area())));
    }

    private interface Hearing {
        void heard(Instant time, String id, EventData told);
    }

    /** Sometimes sent twice, the second time with other content: the first in the log counts. */
    private void said(EventType type, String code, String unit, Map<String, Object> data, int i, Hearing hearing)
            throws JsonProcessingException {
        Instant time = moment();
        String id = code + "-" + dice.nextInt(1000) + "-" + i;
        String json = JSON.writeValueAsString(data);
        ledger.said(type, code, time, unit, id, time, json);
        hearing.heard(time, id, EventDataReader.read(type, json.getBytes(StandardCharsets.UTF_8)));
        if (dice.nextInt(8) == 0) {
            data.put("area", "kp-9");
            ledger.said(type, code, moment(), unit, id, time, JSON.writeValueAsString(data));
        }
    }

    private Instant moment() {
        Instant moment = at("2026-10-08T00:00").plus(Duration.ofDays(dice.nextInt(45)));
        String[] time = any(TIMES).split(":");
        return moment.plus(Duration.ofHours(Long.parseLong(time[0]))).plus(Duration.ofMinutes(Long.parseLong(time[1])));
    }

    private void maybe(Map<String, Object> data, String field, String... values) {
        if (dice.nextInt(3) == 0) {
            data.put(field, any(values));
        }
    }

    private String any(String... values) {
        return values[dice.nextInt(values.length)];
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> row(List<String> columns, @Nullable String[] values) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("epoch", 1, "seq", 1));
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.put(columns.get(i), values[i]);
            }
        }
        return row;
    }

    /** In the rows of its leaf, in all widths; what the clock makes true only once its moment has come. */
    private <M extends Enum<M>> void moved(String table, List<Movement<M>> movements, Map<String, String> leaf) {
        for (Movement<M> movement : movements) {
            if (!movement.scheduled() || !movement.at().isAfter(CLOCK)) {
                for (BucketWidth width : BucketWidth.values()) {
                    flows.computeIfAbsent(
                                    List.of(table, movement.unit(), width.name(), width.floor(movement.at()), leaf),
                                    key -> zeros(movement.measure().getDeclaringClass()))
                            .merge(column(movement.measure()), (long) movement.delta(), Long::sum);
                }
            }
        }
    }

    private static <M extends Enum<M>> Map<String, Long> zeros(Class<M> measures) {
        Map<String, Long> zeros = new HashMap<>();
        for (M measure : measures.getEnumConstants()) {
            zeros.put(column(measure), 0L);
        }
        return zeros;
    }

    private static String column(Enum<?> measure) {
        return measure.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void write() {
        LedgerRows.insert("dossier", dossiers);
        LedgerRows.insert("report", reports);
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        flows.forEach((key, sums) -> {
            Map<String, Object> row = new LinkedHashMap<>(sums);
            row.put("unit", key.get(1));
            row.put("width", key.get(2));
            row.put("bucket", key.get(3).toString());
            row.put("epoch", 1);
            row.put("seq", 1);
            ((Map<?, ?>) key.get(4)).forEach((name, value) -> row.put(name.toString(), value));
            tables.computeIfAbsent(key.get(0).toString(), table -> new ArrayList<>())
                    .add(row);
        });
        tables.forEach(LedgerRows::insert);
        TestDatabase.addUp(TestDatabase.client());
    }
}
