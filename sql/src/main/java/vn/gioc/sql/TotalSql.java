package vn.gioc.sql;

/**
 * Adds the leaves of the flows up to the totals of a unit without dimensions, where nobody else keeps them: the jobs keep
 * their own. A bucket may stand in several rows of leaves.
 */
public final class TotalSql {
    public static final String ADD_UP_DOSSIERS = """
            insert into dossier_total_flow (
              unit, width, bucket, registered, received, reopened, transferred_in, transferred_out, early,
              on_time, on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, stopped_long,
              epoch, seq)
            select
              unit, width, bucket, sum(registered), sum(received), sum(reopened), sum(transferred_in),
              sum(transferred_out), sum(early), sum(on_time), sum(on_time_without_due), sum(late),
              sum(withdrawn), sum(refused), sum(paused), sum(overdue), sum(due_soon), sum(stopped_long),
              max(epoch), max(seq)
            from dossier_flow
            where width <> 'MINUTE'
            group by unit, width, bucket""";

    public static final String ADD_UP_REPORTS = """
            insert into report_total_flow (
              unit, width, bucket, received, reopened, on_time, on_time_without_due, late, refused, duplicate,
              overdue, due_soon, epoch, seq)
            select
              unit, width, bucket, sum(received), sum(reopened), sum(on_time), sum(on_time_without_due),
              sum(late), sum(refused), sum(duplicate), sum(overdue), sum(due_soon), max(epoch), max(seq)
            from report_flow
            where width <> 'MINUTE'
            group by unit, width, bucket""";

    public static final String ADD_UP_INTERACTIONS = """
            insert into interaction_total_flow (
              unit, width, bucket, interactions, answered, handed_over, from_45, age_known, duration_seconds,
              finished, abandoned, duration_known, epoch, seq)
            select
              unit, width, bucket, sum(interactions), sum(answered), sum(handed_over), sum(from_45),
              sum(age_known), sum(duration_seconds), sum(finished), sum(abandoned), sum(duration_known),
              max(epoch), max(seq)
            from interaction_flow
            where width <> 'MINUTE'
            group by unit, width, bucket""";

    private TotalSql() {}
}
