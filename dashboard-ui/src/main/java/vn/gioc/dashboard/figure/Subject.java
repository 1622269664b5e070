package vn.gioc.dashboard.figure;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
              select {part} as part,
                     sum(f.registered::int) as registered, sum(f.received::int) as received,
                     sum(f.reopened::int) as reopened, sum(f.transferred_in::int) as transferred_in,
                     sum(f.transferred_out::int) as transferred_out, sum(f.early::int) as early,
                     sum(f.on_time::int) as on_time,
                     sum(f.on_time_without_due::int) as on_time_without_due, sum(f.late::int) as late,
                     sum(f.withdrawn::int) as withdrawn, sum(f.refused::int) as refused,
                     sum(f.paused::int) as paused, sum(f.overdue::int) as overdue,
                     sum(f.due_soon::int) as due_soon, sum(f.stopped_long::int) as stopped_long
              from {flows} f
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
              select {part} as part,
                     sum(f.received::int) as received, sum(f.reopened::int) as reopened,
                     sum(f.on_time::int) as on_time,
                     sum(f.on_time_without_due::int) as on_time_without_due, sum(f.late::int) as late,
                     sum(f.refused::int) as refused, sum(f.duplicate::int) as duplicate,
                     sum(f.overdue::int) as overdue, sum(f.due_soon::int) as due_soon
              from {flows} f
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
              select {part} as part,
                     sum(f.interactions::int) as interactions, sum(f.answered::int) as answered,
                     sum(f.handed_over::int) as handed_over, sum(f.from_45::int) as from_45,
                     sum(f.age_known::int) as age_known, sum(f.duration_seconds) as duration_seconds,
                     sum(f.finished::int) as finished, sum(f.abandoned::int) as abandoned,
                     sum(f.duration_known::int) as duration_known
              from {flows} f
              where f.unit = any (:units::text[]) and f.width = w.width
                and f.bucket >= w.starts and f.bucket < w.ends
              group by 1) as r
            group by 1, 2""");

    private final int measures;
    private final Set<Dimension> dimensions;
    private final String sums;

    /** @param sums of windows: {@code flows} is the table they are read from, {@code part} what splits them */
    Subject(int measures, Set<Dimension> dimensions, String sums) {
        this.measures = measures;
        this.dimensions = dimensions;
        this.sums = sums;
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

    /** @param by one of its dimensions; null: one part named "" */
    String sumLeaves(@Nullable Dimension by) {
        return sums.replace("{flows}", table("_flow")).replace("{part}", by == null ? "''" : "f." + by.word());
    }

    /** Of buckets by the hour and wider, undivided. */
    String sumTotals() {
        return sums.replace("{flows}", table("_total_flow")).replace("{part}", "''");
    }

    /** The same, by unit. */
    String sumTotalsByUnit() {
        return sums.replace("{flows}", table("_total_flow")).replace("{part}", "f.unit");
    }

    private String table(String suffix) {
        String word = word();
        return word.substring(0, word.length() - 1) + suffix;
    }
}
