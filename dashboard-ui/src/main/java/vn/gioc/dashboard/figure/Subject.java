package vn.gioc.dashboard.figure;

import java.util.Locale;
import java.util.Set;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.ReportMeasure;

/** What is counted, with the statement that adds up its flows over any number of windows in one round trip. */
public enum Subject {
    DOSSIERS(
            DossierMeasure.values().length,
            Set.of(Dimension.AREA, Dimension.PROCEDURE, Dimension.CHANNEL, Dimension.TOUCHPOINT),
            """
            select w.name,
                   case :by when 'AREA' then f.area when 'PROCEDURE' then f.procedure
                            when 'CHANNEL' then f.channel when 'TOUCHPOINT' then f.touchpoint else '' end as part,
                   sum(f.registered)::bigint, sum(f.received)::bigint, sum(f.reopened)::bigint,
                   sum(f.transferred_in)::bigint, sum(f.transferred_out)::bigint, sum(f.early)::bigint,
                   sum(f.on_time)::bigint, sum(f.on_time_without_due)::bigint, sum(f.late)::bigint,
                   sum(f.withdrawn)::bigint, sum(f.refused)::bigint, sum(f.paused)::bigint,
                   sum(f.overdue)::bigint, sum(f.due_soon)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            join dossier_flow f on f.width = w.width and f.bucket >= w.starts and f.bucket < w.ends
            where f.unit = any (:units::text[])
            group by 1, 2"""),
    REPORTS(ReportMeasure.values().length, Set.of(Dimension.AREA, Dimension.CATEGORY, Dimension.TOUCHPOINT), """
            select w.name,
                   case :by when 'AREA' then f.area when 'CATEGORY' then f.category
                            when 'TOUCHPOINT' then f.touchpoint else '' end as part,
                   sum(f.received)::bigint, sum(f.reopened)::bigint, sum(f.on_time)::bigint,
                   sum(f.on_time_without_due)::bigint, sum(f.late)::bigint, sum(f.refused)::bigint,
                   sum(f.duplicate)::bigint, sum(f.overdue)::bigint, sum(f.due_soon)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            join report_flow f on f.width = w.width and f.bucket >= w.starts and f.bucket < w.ends
            where f.unit = any (:units::text[])
            group by 1, 2"""),
    INTERACTIONS(InteractionMeasure.values().length, Set.of(Dimension.TOUCHPOINT), """
            select w.name,
                   case :by when 'TOUCHPOINT' then f.touchpoint else '' end as part,
                   sum(f.interactions)::bigint, sum(f.answered)::bigint, sum(f.handed_over)::bigint,
                   sum(f.from_45)::bigint, sum(f.age_known)::bigint, sum(f.duration_seconds)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            join interaction_flow f on f.width = w.width and f.bucket >= w.starts and f.bucket < w.ends
            where f.unit = any (:units::text[])
            group by 1, 2""");

    private final int measures;
    private final Set<Dimension> dimensions;
    private final String sumWindows;

    Subject(int measures, Set<Dimension> dimensions, String sumWindows) {
        this.measures = measures;
        this.dimensions = dimensions;
        this.sumWindows = sumWindows;
    }

    /** The first part of a figure's name, and what {@code Source.feeds} says. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int measures() {
        return measures;
    }

    boolean hasDimension(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    String sumWindows() {
        return sumWindows;
    }
}
