package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;

/** A row a unit and bucket, with every term of the balance of citizen reports; filled in as that of dossiers is. */
final class ReportThroughput implements Dataset {
    private static final String ROWS = """
            from (
              with flow as (
                select unit, {part} as part, case when {before} then '-infinity' else {bucket} end as bucket,
                  sum(received)::bigint as received, sum(reopened)::bigint as reopened,
                  sum(on_time)::bigint as on_time, sum(on_time_without_due)::bigint as on_time_without_due,
                  sum(late)::bigint as late, sum(refused)::bigint as refused, sum(duplicate)::bigint as duplicate,
                  sum(overdue)::bigint as overdue, sum(due_soon)::bigint as due_soon
                from report_flow
                where {units}
                  and {filters}
                  and ({before} or {period})
                group by 1, 2, 3
              ), change as (
                select *, on_time + late + refused + duplicate as done,
                  received + reopened - on_time - late - refused - duplicate as net
                from flow
              ), stock as (
                select *, lead(bucket) over later as next_bucket, (sum(net) over later)::bigint as held,
                  (sum(overdue) over later)::bigint as overdue_held, (sum(due_soon) over later)::bigint as due_soon_held
                from change
                window later as (partition by unit, part order by bucket)
              )
              select unit, part, filled.bucket, held - moved * net as carried_in, moved * received as received,
                moved * reopened as reopened, moved * on_time as on_time,
                moved * on_time_without_due as on_time_without_due, moved * late as late,
                moved * refused as refused, moved * duplicate as duplicate, moved * done as done, held as open,
                overdue_held as overdue, due_soon_held as due_soon
              from stock
              cross join (select coalesce(as_of, '-infinity') as as_of from job_flush) known
              cross join lateral generate_series(
                case when stock.bucket = '-infinity' then {first} else stock.bucket end,
                case when held = 0 then nullif(stock.bucket, '-infinity')
                  else greatest(nullif(stock.bucket, '-infinity'), coalesce(next_bucket, {end}) - {step}) end,
                {step}) filled (bucket)
              cross join lateral (select (filled.bucket = stock.bucket)::int as moved) change_here
            ) balance""";

    @Override
    public String name() {
        return "report-throughput";
    }

    @Override
    public Names title() {
        return new Names("Luân chuyển phản ánh", "Throughput of citizen reports");
    }

    @Override
    public Set<String> choices() {
        return Set.of("bucket", "by");
    }

    @Override
    public Set<String> dimensions() {
        return Set.of("category", "touchpoint", "area");
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("area"), Filter.of("category"), Filter.of("touchpoint"));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.REPORT_FLOW);
    }

    @Override
    public List<String> measures() {
        return List.of("received", "done");
    }

    @Override
    public String order() {
        return Buckets.order("balance");
    }

    @Override
    public boolean alwaysInOrder() {
        return true;
    }

    @Override
    public List<Column> columns(Question question) {
        List<Column> columns = new ArrayList<>(new Buckets(question).columns(question.by()));
        columns.addAll(List.of(
                count("carried_in", "Tồn đầu kỳ", "Carried in").meaning("Đang mở đầu kỳ", "Open at the start"),
                count("received", "Tiếp nhận", "Received"),
                count("reopened", "Mở lại", "Reopened"),
                count("on_time", "Đúng hạn", "On time"),
                count("late", "Quá hạn", "Late"),
                count("refused", "Từ chối", "Refused"),
                count("duplicate", "Trùng", "Duplicate"),
                count("done", "Đã xong", "Done")
                        .meaning("on_time + late + refused + duplicate", "on_time + late + refused + duplicate"),
                count("open", "Đang mở cuối kỳ", "Open").meaning("Ở cuối kỳ", "At the end"),
                count("on_time_without_due", "Đúng hạn vì không có hạn", "On time without due")
                        .meaning("Nằm trong on_time", "Within on_time"),
                count("overdue", "Quá hạn cuối kỳ", "Overdue")
                        .meaning("Ở cuối kỳ, trong open", "At the end, within open"),
                count("due_soon", "Sắp hết hạn cuối kỳ", "Due soon")
                        .meaning("Ở cuối kỳ, trong open", "At the end, within open")));
        return List.copyOf(columns);
    }

    @Override
    public String rows(Question question) {
        return new Buckets(question).fill(ROWS, filters());
    }

    private static Column count(String code, String vi, String en) {
        return Column.of(code, WHOLE, vi, en).in("phản ánh");
    }
}
