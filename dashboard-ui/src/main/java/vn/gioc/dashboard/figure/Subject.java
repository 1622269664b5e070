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
            -- One index scan a range: a plain join is planned as a scan of the whole table. Sums of int are bigint, those
            -- of bigint numeric and slower; no row counts to two thousand million.
            select w.name, r.part,
                   sum(r.registered)::bigint, sum(r.received)::bigint, sum(r.reopened)::bigint,
                   sum(r.transferred_in)::bigint, sum(r.transferred_out)::bigint,
                   sum(r.early)::bigint, sum(r.on_time)::bigint,
                   sum(r.on_time_without_due)::bigint, sum(r.late)::bigint,
                   sum(r.withdrawn)::bigint, sum(r.refused)::bigint, sum(r.paused)::bigint,
                   sum(r.overdue)::bigint, sum(r.due_soon)::bigint, sum(r.stopped_long)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            cross join lateral (
              select case :by when 'AREA' then f.area when 'PROCEDURE' then f.procedure
                     when 'CHANNEL' then f.channel when 'TOUCHPOINT' then f.touchpoint else '' end as part,
                     sum(f.registered::int) as registered, sum(f.received::int) as received,
                     sum(f.reopened::int) as reopened, sum(f.transferred_in::int) as transferred_in,
                     sum(f.transferred_out::int) as transferred_out, sum(f.early::int) as early,
                     sum(f.on_time::int) as on_time,
                     sum(f.on_time_without_due::int) as on_time_without_due, sum(f.late::int) as late,
                     sum(f.withdrawn::int) as withdrawn, sum(f.refused::int) as refused,
                     sum(f.paused::int) as paused, sum(f.overdue::int) as overdue,
                     sum(f.due_soon::int) as due_soon, sum(f.stopped_long::int) as stopped_long
              from dossier_flow f
              where f.unit = any (:units::text[]) and f.width = w.width
                and f.bucket >= w.starts and f.bucket < w.ends
              group by 1) as r
            group by 1, 2"""),
    REPORTS(ReportMeasure.values().length, Set.of(Dimension.AREA, Dimension.CATEGORY, Dimension.TOUCHPOINT), """
            -- One index scan a range: a plain join is planned as a scan of the whole table.
            select w.name, r.part,
                   sum(r.received)::bigint, sum(r.reopened)::bigint, sum(r.on_time)::bigint,
                   sum(r.on_time_without_due)::bigint, sum(r.late)::bigint,
                   sum(r.refused)::bigint, sum(r.duplicate)::bigint, sum(r.overdue)::bigint,
                   sum(r.due_soon)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            cross join lateral (
              select case :by when 'AREA' then f.area when 'CATEGORY' then f.category
                     when 'TOUCHPOINT' then f.touchpoint else '' end as part,
                     sum(f.received::int) as received, sum(f.reopened::int) as reopened,
                     sum(f.on_time::int) as on_time,
                     sum(f.on_time_without_due::int) as on_time_without_due, sum(f.late::int) as late,
                     sum(f.refused::int) as refused, sum(f.duplicate::int) as duplicate,
                     sum(f.overdue::int) as overdue, sum(f.due_soon::int) as due_soon
              from report_flow f
              where f.unit = any (:units::text[]) and f.width = w.width
                and f.bucket >= w.starts and f.bucket < w.ends
              group by 1) as r
            group by 1, 2"""),
    INTERACTIONS(
            InteractionMeasure.values().length, Set.of(Dimension.TOUCHPOINT, Dimension.KIND, Dimension.TOPIC), """
            -- One index scan a range: a plain join is planned as a scan of the whole table.
            select w.name, r.part,
                   sum(r.interactions)::bigint, sum(r.answered)::bigint,
                   sum(r.handed_over)::bigint, sum(r.from_45)::bigint, sum(r.age_known)::bigint,
                   sum(r.duration_seconds)::bigint, sum(r.finished)::bigint,
                   sum(r.abandoned)::bigint, sum(r.duration_known)::bigint
            from unnest(:names::text[], :widths::text[], :starts::timestamptz[], :ends::timestamptz[])
                   as w (name, width, starts, ends)
            cross join lateral (
              select case :by when 'TOUCHPOINT' then f.touchpoint when 'KIND' then f.kind
                     when 'TOPIC' then f.topic else '' end as part,
                     sum(f.interactions::int) as interactions, sum(f.answered::int) as answered,
                     sum(f.handed_over::int) as handed_over, sum(f.from_45::int) as from_45,
                     sum(f.age_known::int) as age_known, sum(f.duration_seconds) as duration_seconds,
                     sum(f.finished::int) as finished, sum(f.abandoned::int) as abandoned,
                     sum(f.duration_known::int) as duration_known
              from interaction_flow f
              where f.unit = any (:units::text[]) and f.width = w.width
                and f.bucket >= w.starts and f.bucket < w.ends
              group by 1) as r
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
