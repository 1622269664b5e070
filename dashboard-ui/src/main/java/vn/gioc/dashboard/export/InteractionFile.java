package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;

/** A row a unit, bucket, touchpoint, kind and topic. No single interaction is kept apart: nobody is in it. */
final class InteractionFile implements Dataset {
    private static final String ROWS = """
            from (
              select unit, '' as part, {bucket} as bucket, touchpoint, kind, topic,
                sum(interactions)::bigint as interactions, sum(answered)::bigint as answered,
                sum(handed_over)::bigint as handed_over, sum(from_45)::bigint as from_45,
                sum(age_known)::bigint as age_known, sum(duration_seconds)::bigint as duration_seconds,
                sum(finished)::bigint as finished, sum(abandoned)::bigint as abandoned,
                sum(duration_known)::bigint as duration_known
              from interaction_flow
              where {units}
                and {filters}
                and ({period})
              group by unit, {bucket}, touchpoint, kind, topic
            ) flow""";

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public Names title() {
        return new Names("Lượt tương tác", "Interactions");
    }

    @Override
    public Set<String> choices() {
        return Set.of("bucket");
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("touchpoint"), Filter.of("kind"), Filter.of("topic"));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.INTERACTION_FLOW);
    }

    @Override
    public List<String> measures() {
        return List.of("interactions");
    }

    @Override
    public String order() {
        return Buckets.order("flow") + ", touchpoint collate \"C\", kind collate \"C\", topic collate \"C\"";
    }

    @Override
    public boolean alwaysInOrder() {
        return true;
    }

    @Override
    public List<Column> columns(Question question) {
        List<Column> columns = new ArrayList<>(new Buckets(question).columns(null));
        columns.addAll(List.of(
                Column.of("touchpoint", TEXT, "Điểm chạm", "Touchpoint").from("nullif(touchpoint, '')"),
                Column.of("kind", TEXT, "Loại", "Kind").from("nullif(kind, '')"),
                Column.of("topic", TEXT, "Chủ đề", "Topic").from("nullif(topic, '')"),
                count("interactions", "Lượt", "Interactions"),
                count("answered", "Được trả lời", "Answered"),
                count("handed_over", "Chuyển người", "Handed over"),
                count("from_45", "Từ 45 tuổi", "From 45"),
                count("age_known", "Biết nhóm tuổi", "Age known")
                        .meaning("Mẫu số của tỷ lệ từ 45 tuổi", "The base of the share from 45"),
                Column.of("duration_seconds", WHOLE, "Thời lượng", "Duration").in("s"),
                count("finished", "Hoàn tất", "Finished"),
                count("abandoned", "Bỏ dở", "Abandoned"),
                count("duration_known", "Biết thời lượng", "Duration known")
                        .meaning("Mẫu số của thời lượng trung bình", "The base of the mean duration")));
        return List.copyOf(columns);
    }

    @Override
    public String rows(Question question) {
        return new Buckets(question).fill(ROWS, filters());
    }

    private static Column count(String code, String vi, String en) {
        return Column.of(code, WHOLE, vi, en).in("lượt");
    }
}
