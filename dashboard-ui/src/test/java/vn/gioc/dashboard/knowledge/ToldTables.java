package vn.gioc.dashboard.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.LeafSums;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportRow;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;
import vn.gioc.domain.unit.Units;

/**
 * Fills the tables of now as jobs that had received just these rows would leave them: in memory, a row at a time, in the
 * order things come, without a query or a temporary table.
 */
public final class ToldTables {
    private static final Set<String> JSON_COLUMNS = Set.of("due_moves", "reschedules");

    private static final List<String> INDICATOR_COLUMNS = List.of(
            "unit",
            "indicator",
            "area",
            "period",
            "frequency",
            "period_start",
            "period_end",
            "value",
            "revision",
            "previous_value",
            "revisions",
            "source",
            "occurred_at",
            "recorded_at");

    private final Instant now;
    private final ReferenceBook book;
    private final Map<String, List<Counting>> subjects = new LinkedHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

    private record Counting(RandomLedger.Row row, EventData data) {}

    private ToldTables(List<RandomLedger.Row> rows, Instant now) {
        this.now = now;
        Set<List<String>> known = new HashSet<>();
        List<Known> references = new ArrayList<>();
        for (RandomLedger.Row row : rows) {
            EventType type = EventType.ofWireName(row.type()).orElseThrow();
            EventData data = EventDataReader.read(type, row.data().getBytes(StandardCharsets.UTF_8));
            if (row.recordedAt().isAfter(now)
                    || !known.add(List.of(row.type(), row.subject(), row.source(), row.id()))) {
                continue;
            }
            if (data instanceof ReferenceVersion version) {
                references.add(new Known(row.at(), row.source(), row.id(), version));
            } else {
                String kind = row.type().substring(0, row.type().indexOf('.'));
                subjects.computeIfAbsent(kind + "/" + row.subject(), first -> new ArrayList<>())
                        .add(new Counting(row, data));
            }
        }
        book = ReferenceBook.of(Units.sample().parents(), references);
    }

    /** The sample has one city with two wards; its own value stands for theirs, as a ward's for those of its areas. */
    private static final String ROLLUPS = """
            insert into indicator_rollup
            with whole as (
              select * from (
                select *, bool_or(area = '') over (partition by unit, indicator, period) as has_own
                from indicator_value where unit in ('hcm', 'cho-quan', 'an-dong')) as v
              where area = '' or not has_own
            ), standing as (
              select * from (
                select *, bool_or(unit = 'hcm' and has_own) over (partition by indicator, period) as city from whole) as v
              where unit = 'hcm' or not city
            ), small as (
              select indicator, period, array_agg(total order by total) as small
              from (select indicator, period, trim_scale(sum(value)) as total from whole group by unit, indicator, period) u
              where total <> 0 and total < 10 group by indicator, period
            )
            select 'hcm', indicator, period, max(frequency), period_start, max(period_end), count(*), sum(value),
              (array_agg(value order by occurred_at desc, unit collate "C" desc, area collate "C" desc))[1],
              bool_or(city), coalesce((select small from small s where (s.indicator, s.period) = (standing.indicator, standing.period)), '{}'), max(occurred_at), max(recorded_at), 1, 1
            from standing
            group by indicator, period, period_start""";

    /** @param now what was recorded later has not come yet; the jobs have just written, at this moment */
    public static void fill(List<RandomLedger.Row> rows, Instant now) {
        for (String table : List.of(
                "dossier",
                "report",
                "dossier_flow",
                "report_flow",
                "interaction_flow",
                "indicator_value",
                "indicator_rollup")) {
            TestDatabase.client().sql("delete from " + table).update();
        }
        ToldTables told = new ToldTables(rows, now);
        told.dossiers();
        told.reports();
        told.interactions();
        told.indicators();
        told.rows.forEach(TableRows::insert);
        TestDatabase.addUp(TestDatabase.client());
        TestDatabase.client().sql(ROLLUPS).update();
        TestDatabase.client().sql("delete from source_freshness").update();
        TestDatabase.client().sql("""
                        insert into source_freshness
                        select unit, source, max(recorded_at), max(occurred_at), count(*) from event_ledger
                        where recorded_at <= ?::timestamptz and unit <> '' group by unit, source""").param(now.toString()).update();
        TestDatabase.flushed(1, 1, now);
    }

    private void dossiers() {
        LeafSums<DossierMeasure> sums = new LeafSums<>(DossierMeasure.class, now);
        of("dossier")
                .forEach((code, events) -> DossierTimeline.of(
                                events.stream()
                                        .map(each -> new DossierEvent(
                                                each.row().at(),
                                                each.row().source(),
                                                each.row().id(),
                                                each.data()))
                                        .toList(),
                                book)
                        .ifPresent(dossier -> {
                            Dossier.Attributes known = dossier.attributes();
                            row("dossier", DossierRow.COLUMNS, DossierRow.values(code, dossier));
                            sums.add(
                                    List.of(
                                            known.procedure(),
                                            Objects.toString(known.channel(), ""),
                                            Objects.toString(known.touchpoint(), ""),
                                            Objects.toString(known.area(), "")),
                                    dossier.movements());
                        }));
        List<String> columns = new ArrayList<>(List.of("procedure", "channel", "touchpoint", "area"));
        for (DossierMeasure each : DossierMeasure.values()) {
            columns.add(each.column());
        }
        flows("dossier_flow", columns, sums);
    }

    private void reports() {
        LeafSums<ReportMeasure> sums = new LeafSums<>(ReportMeasure.class, now);
        of("report").forEach((code, events) -> {
            Report report = ReportTimeline.of(
                    events.stream()
                            .map(each -> new ReportEvent(
                                    each.row().at(),
                                    each.row().source(),
                                    each.row().id(),
                                    (ReportStatusChanged) each.data()))
                            .toList(),
                    book);
            Report.Attributes known = report.attributes();
            row("report", ReportRow.COLUMNS, ReportRow.values(code, report));
            sums.add(
                    List.of(
                            Objects.toString(known.category(), ""),
                            Objects.toString(known.touchpoint(), ""),
                            Objects.toString(known.area(), "")),
                    report.movements());
        });
        List<String> columns = new ArrayList<>(List.of("category", "touchpoint", "area"));
        for (ReportMeasure each : ReportMeasure.values()) {
            columns.add(each.column());
        }
        flows("report_flow", columns, sums);
    }

    private void interactions() {
        LeafSums<InteractionMeasure> sums = new LeafSums<>(InteractionMeasure.class, now);
        of("interaction").values().stream().flatMap(List::stream).forEach(each -> {
            InteractionHappened happened = (InteractionHappened) each.data();
            Integer seconds = happened.durationSeconds();
            List<String> leaf = List.of(happened.touchpoint(), happened.kind(), "");
            sums.add(leaf, List.of(moved(each, InteractionMeasure.COUNT, 1)));
            if (!"LOST".equals(happened.outcome())) {
                sums.add(leaf, List.of(moved(each, InteractionMeasure.valueOf(happened.outcome()), 1)));
            }
            if (seconds != null) {
                sums.add(leaf, List.of(moved(each, InteractionMeasure.DURATION_SECONDS, seconds)));
                sums.add(leaf, List.of(moved(each, InteractionMeasure.DURATION_KNOWN, 1)));
            }
            if (happened.ageBand() != null) {
                sums.add(leaf, List.of(moved(each, InteractionMeasure.AGE_KNOWN, 1)));
                if (happened.ageBand().name().equals("FROM_45")) {
                    sums.add(leaf, List.of(moved(each, InteractionMeasure.FROM_45, 1)));
                }
            }
        });
        List<String> columns = new ArrayList<>(List.of("touchpoint", "kind", "topic"));
        for (InteractionMeasure each : InteractionMeasure.values()) {
            columns.add(each.column());
        }
        flows("interaction_flow", columns, sums);
    }

    private static Movement<InteractionMeasure> moved(Counting each, InteractionMeasure measure, int delta) {
        return new Movement<>(each.row().at(), each.row().unit(), measure, delta, false);
    }

    private void indicators() {
        Map<List<String>, List<Counting>> places = new TreeMap<>(Comparator.comparing(List::toString));
        of("indicator")
                .forEach((code, events) -> events.forEach(each -> places.computeIfAbsent(
                                List.of(
                                        each.row().unit(),
                                        code,
                                        value(each).period().text(),
                                        Objects.requireNonNullElse(value(each).area(), "")),
                                first -> new ArrayList<>())
                        .add(each)));
        places.forEach((place, sent) -> {
            sent.sort(Comparator.<Counting>comparingInt(
                            each -> Objects.requireNonNullElse(value(each).revision(), 0))
                    .thenComparing(each -> each.row().at())
                    .thenComparing(each -> each.row().id()));
            Counting last = sent.getLast();
            row("indicator_value", INDICATOR_COLUMNS, new @Nullable String[] {
                place.get(0),
                place.get(1),
                place.get(3),
                place.get(2),
                value(last).period().frequency().name(),
                value(last).period().start().toString(),
                value(last).period().end().toString(),
                value(last).value().toPlainString(),
                String.valueOf(Objects.requireNonNullElse(value(last).revision(), 0)),
                sent.size() > 1 ? value(sent.get(sent.size() - 2)).value().toPlainString() : null,
                String.valueOf(sent.size() - 1),
                last.row().source(),
                last.row().at().toString(),
                last.row().recordedAt().toString()
            });
        });
    }

    private static IndicatorValueReported value(Counting each) {
        return (IndicatorValueReported) each.data();
    }

    private Map<String, List<Counting>> of(String kind) {
        Map<String, List<Counting>> of = new LinkedHashMap<>();
        subjects.forEach((subject, events) -> {
            if (subject.startsWith(kind + "/")) {
                of.put(subject.substring(kind.length() + 1), events);
            }
        });
        return of;
    }

    private <M extends Enum<M>> void flows(String table, List<String> columns, LeafSums<M> sums) {
        List<String> all = new ArrayList<>(List.of("unit", "width", "bucket"));
        all.addAll(columns);
        sums.sums().forEach((leaf, values) -> {
            List<@Nullable String> row = new ArrayList<>(
                    List.of(leaf.unit(), leaf.width().name(), leaf.bucket().toString()));
            row.addAll(leaf.dimensions());
            for (long value : values) {
                row.add(String.valueOf(value));
            }
            row(table, all, row.toArray(String[]::new));
        });
    }

    private void row(String table, List<String> columns, @Nullable String[] values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            boolean json = value != null && JSON_COLUMNS.contains(columns.get(i));
            row.put(columns.get(i), json ? TableRows.json(value) : value);
        }
        row.put("epoch", 1);
        row.put("seq", 1);
        rows.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
    }
}
