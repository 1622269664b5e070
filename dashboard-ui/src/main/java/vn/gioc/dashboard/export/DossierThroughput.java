package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.dossier.Channel;

/**
 * A row a unit and bucket, with every term of the balance. A bucket in which nothing moved has a row as long as
 * something is held, so that stocks can be added over units; and none once nothing is.
 */
final class DossierThroughput implements Dataset {
    private static final String ROWS = """
            from (
              with flow as (
                select unit, {part} as part, case when {before} then '-infinity' else {bucket} end as bucket,
                  sum(registered)::bigint as registered, sum(received)::bigint as received,
                  sum(reopened)::bigint as reopened, sum(transferred_in)::bigint as transferred_in,
                  sum(transferred_out)::bigint as transferred_out, sum(early)::bigint as early,
                  sum(on_time)::bigint as on_time, sum(on_time_without_due)::bigint as on_time_without_due,
                  sum(late)::bigint as late, sum(withdrawn)::bigint as withdrawn, sum(refused)::bigint as refused,
                  sum(paused)::bigint as paused, sum(overdue)::bigint as overdue, sum(due_soon)::bigint as due_soon
                from dossier_flow
                where {units}
                  and {filters}
                  and ({before} or {period})
                group by 1, 2, 3
              ), change as (
                select *, early + on_time + late + withdrawn + refused as done,
                  received + reopened + transferred_in - transferred_out
                    - early - on_time - late - withdrawn - refused as net
                from flow
              ), stock as (
                select *, lead(bucket) over later as next_bucket, (sum(net) over later)::bigint as held,
                  (sum(paused) over later)::bigint as paused_held, (sum(overdue) over later)::bigint as overdue_held,
                  (sum(due_soon) over later)::bigint as due_soon_held
                from change
                window later as (partition by unit, part order by bucket)
              )
              select unit, part, filled.bucket, held - moved * net as carried_in, moved * registered as registered,
                moved * received as received, moved * reopened as reopened, moved * transferred_in as transferred_in,
                moved * early as early, moved * on_time as on_time,
                moved * on_time_without_due as on_time_without_due, moved * late as late,
                moved * withdrawn as withdrawn, moved * refused as refused, moved * done as done,
                moved * transferred_out as transferred_out, held - paused_held as open, paused_held as paused,
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
        return "dossier-throughput";
    }

    @Override
    public Names title() {
        return new Names("Luân chuyển hồ sơ", "Throughput of dossiers");
    }

    @Override
    public Set<String> choices() {
        return Set.of("bucket", "by");
    }

    @Override
    public Set<String> dimensions() {
        return Set.of("procedure", "channel", "touchpoint", "area");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("area"),
                Filter.of("procedure"),
                Filter.of("channel", Channel.class),
                Filter.of("touchpoint"));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DOSSIER_FLOW);
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
                count("carried_in", "Tồn đầu kỳ", "Carried in")
                        .meaning("Đang xử lý và tạm dừng đầu kỳ", "Open and paused at the start"),
                count("received", "Tiếp nhận", "Received"),
                count("reopened", "Mở lại", "Reopened"),
                count("transferred_in", "Chuyển đến", "Transferred in"),
                count("early", "Trước hạn", "Early"),
                count("on_time", "Đúng hạn", "On time"),
                count("late", "Quá hạn", "Late"),
                count("withdrawn", "Rút", "Withdrawn"),
                count("refused", "Từ chối", "Refused").meaning("Sau khi tiếp nhận", "After an acceptance"),
                count("done", "Đã xong", "Done")
                        .meaning(
                                "early + on_time + late + withdrawn + refused",
                                "early + on_time + late + withdrawn + refused"),
                count("transferred_out", "Chuyển đi", "Transferred out"),
                count("open", "Đang xử lý cuối kỳ", "Open").meaning("Ở cuối kỳ", "At the end"),
                count("paused", "Tạm dừng cuối kỳ", "Paused").meaning("Ở cuối kỳ", "At the end"),
                count("registered", "Mới đăng ký", "Registered").meaning("Ngoài cân đối", "Outside the balance"),
                count("on_time_without_due", "Đúng hạn vì không có hạn", "On time without due")
                        .meaning("Nằm trong on_time", "Within on_time"),
                count("overdue", "Quá hạn cuối kỳ", "Overdue")
                        .meaning("Ở cuối kỳ, trong open và paused", "At the end, within open and paused"),
                count("due_soon", "Sắp hết hạn cuối kỳ", "Due soon")
                        .meaning("Ở cuối kỳ, trong open", "At the end, within open")));
        return List.copyOf(columns);
    }

    @Override
    public String rows(Question question) {
        return new Buckets(question).fill(ROWS, filters());
    }

    private static Column count(String code, String vi, String en) {
        return Column.of(code, WHOLE, vi, en).in("hồ sơ");
    }
}
