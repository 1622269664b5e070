package vn.gioc.sql;

/**
 * What the jobs write: absolute values, each row as a whole, so that writing twice gives the same table. Parameters are
 * arrays, one a column, in the order of the columns.
 */
public final class FactSql {
    public static final String SAVE_DOSSIERS = """
            insert into dossier (
              code, unit, procedure, area, channel, touchpoint, level, time_limit, officer, step,
              step_at, status, stage, registered_at, received_at, ended_at, ended_by, due_at,
              first_due_at, overdue_from, due_soon_from, paused_since, timeliness, fee_due, paid_online,
              digitised, rating, out_of_order, last_event_at, computed_due_at, limit_used, due_by_instant,
              due_provisional, due_calendar, due_moves, reschedules, stopped_since, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[],
              ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::boolean[], ?::boolean[],
              ?::boolean[], ?::smallint[], ?::boolean[], ?::timestamptz[], ?::timestamptz[], ?::text[],
              ?::boolean[], ?::boolean[], ?::text[], ?::jsonb[], ?::jsonb[], ?::timestamptz[], ?::bigint[],
              ?::bigint[])
            on conflict (code) do update set
              unit = excluded.unit,
              procedure = excluded.procedure,
              area = excluded.area,
              channel = excluded.channel,
              touchpoint = excluded.touchpoint,
              level = excluded.level,
              time_limit = excluded.time_limit,
              officer = excluded.officer,
              step = excluded.step,
              step_at = excluded.step_at,
              status = excluded.status,
              stage = excluded.stage,
              registered_at = excluded.registered_at,
              received_at = excluded.received_at,
              ended_at = excluded.ended_at,
              ended_by = excluded.ended_by,
              due_at = excluded.due_at,
              first_due_at = excluded.first_due_at,
              overdue_from = excluded.overdue_from,
              due_soon_from = excluded.due_soon_from,
              paused_since = excluded.paused_since,
              timeliness = excluded.timeliness,
              fee_due = excluded.fee_due,
              paid_online = excluded.paid_online,
              digitised = excluded.digitised,
              rating = excluded.rating,
              out_of_order = excluded.out_of_order,
              last_event_at = excluded.last_event_at,
              computed_due_at = excluded.computed_due_at,
              limit_used = excluded.limit_used,
              due_by_instant = excluded.due_by_instant,
              due_provisional = excluded.due_provisional,
              due_calendar = excluded.due_calendar,
              due_moves = excluded.due_moves,
              reschedules = excluded.reschedules,
              stopped_since = excluded.stopped_since,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_REPORTS = """
            insert into report (
              code, unit, category, area, touchpoint, urgent, lat, lon, assignee, reason, duplicate_of,
              status, is_open, hidden, received_at, ended_at, ended_by, due_at, first_due_at,
              overdue_from, due_soon_from, timeliness, late_against_first, rating, out_of_order,
              last_event_at, computed_due_at, due_by_instant, assigned_at, assignee_due_at, reassignments, epoch,
              seq)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::double precision[],
              ?::double precision[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[],
              ?::timestamptz[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[],
              ?::timestamptz[], ?::timestamptz[], ?::text[], ?::boolean[], ?::smallint[], ?::boolean[],
              ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::timestamptz[], ?::integer[],
              ?::bigint[], ?::bigint[])
            on conflict (code) do update set
              unit = excluded.unit,
              category = excluded.category,
              area = excluded.area,
              touchpoint = excluded.touchpoint,
              urgent = excluded.urgent,
              lat = excluded.lat,
              lon = excluded.lon,
              assignee = excluded.assignee,
              reason = excluded.reason,
              duplicate_of = excluded.duplicate_of,
              status = excluded.status,
              is_open = excluded.is_open,
              hidden = excluded.hidden,
              received_at = excluded.received_at,
              ended_at = excluded.ended_at,
              ended_by = excluded.ended_by,
              due_at = excluded.due_at,
              first_due_at = excluded.first_due_at,
              overdue_from = excluded.overdue_from,
              due_soon_from = excluded.due_soon_from,
              timeliness = excluded.timeliness,
              late_against_first = excluded.late_against_first,
              rating = excluded.rating,
              out_of_order = excluded.out_of_order,
              last_event_at = excluded.last_event_at,
              computed_due_at = excluded.computed_due_at,
              due_by_instant = excluded.due_by_instant,
              assigned_at = excluded.assigned_at,
              assignee_due_at = excluded.assignee_due_at,
              reassignments = excluded.reassignments,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_DOSSIER_FLOWS = """
            insert into dossier_flow (
              unit, width, bucket, procedure, channel, touchpoint, area, registered, received, reopened,
              transferred_in, transferred_out, early, on_time, on_time_without_due, late, withdrawn,
              refused, paused, overdue, due_soon, stopped_long, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket, procedure, channel, touchpoint, area) do update set
              registered = excluded.registered,
              received = excluded.received,
              reopened = excluded.reopened,
              transferred_in = excluded.transferred_in,
              transferred_out = excluded.transferred_out,
              early = excluded.early,
              on_time = excluded.on_time,
              on_time_without_due = excluded.on_time_without_due,
              late = excluded.late,
              withdrawn = excluded.withdrawn,
              refused = excluded.refused,
              paused = excluded.paused,
              overdue = excluded.overdue,
              due_soon = excluded.due_soon,
              stopped_long = excluded.stopped_long,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_REPORT_FLOWS = """
            insert into report_flow (
              unit, width, bucket, category, touchpoint, area, received, reopened, on_time,
              on_time_without_due, late, refused, duplicate, overdue, due_soon, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket, category, touchpoint, area) do update set
              received = excluded.received,
              reopened = excluded.reopened,
              on_time = excluded.on_time,
              on_time_without_due = excluded.on_time_without_due,
              late = excluded.late,
              refused = excluded.refused,
              duplicate = excluded.duplicate,
              overdue = excluded.overdue,
              due_soon = excluded.due_soon,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_INTERACTION_FLOWS = """
            insert into interaction_flow (
              unit, width, bucket, touchpoint, kind, topic, interactions, answered, handed_over,
              from_45, age_known, duration_seconds, finished, abandoned, duration_known, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket, touchpoint, kind, topic) do update set
              interactions = excluded.interactions,
              answered = excluded.answered,
              handed_over = excluded.handed_over,
              from_45 = excluded.from_45,
              age_known = excluded.age_known,
              duration_seconds = excluded.duration_seconds,
              finished = excluded.finished,
              abandoned = excluded.abandoned,
              duration_known = excluded.duration_known,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_DOSSIER_TOTALS = """
            insert into dossier_total_flow (
              unit, width, bucket, registered, received, reopened, transferred_in, transferred_out, early,
              on_time, on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, stopped_long,
              epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket) do update set
              registered = excluded.registered,
              received = excluded.received,
              reopened = excluded.reopened,
              transferred_in = excluded.transferred_in,
              transferred_out = excluded.transferred_out,
              early = excluded.early,
              on_time = excluded.on_time,
              on_time_without_due = excluded.on_time_without_due,
              late = excluded.late,
              withdrawn = excluded.withdrawn,
              refused = excluded.refused,
              paused = excluded.paused,
              overdue = excluded.overdue,
              due_soon = excluded.due_soon,
              stopped_long = excluded.stopped_long,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_REPORT_TOTALS = """
            insert into report_total_flow (
              unit, width, bucket, received, reopened, on_time, on_time_without_due, late, refused, duplicate,
              overdue, due_soon, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket) do update set
              received = excluded.received,
              reopened = excluded.reopened,
              on_time = excluded.on_time,
              on_time_without_due = excluded.on_time_without_due,
              late = excluded.late,
              refused = excluded.refused,
              duplicate = excluded.duplicate,
              overdue = excluded.overdue,
              due_soon = excluded.due_soon,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_INTERACTION_TOTALS = """
            insert into interaction_total_flow (
              unit, width, bucket, interactions, answered, handed_over, from_45, age_known, duration_seconds,
              finished, abandoned, duration_known, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (unit, width, bucket) do update set
              interactions = excluded.interactions,
              answered = excluded.answered,
              handed_over = excluded.handed_over,
              from_45 = excluded.from_45,
              age_known = excluded.age_known,
              duration_seconds = excluded.duration_seconds,
              finished = excluded.finished,
              abandoned = excluded.abandoned,
              duration_known = excluded.duration_known,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_INDICATOR_VALUES = """
            insert into indicator_value (
              unit, indicator, area, period, frequency, period_start, period_end, value, revision,
              previous_value, revisions, source, occurred_at, recorded_at, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
              ?::numeric[], ?::integer[], ?::numeric[], ?::integer[], ?::text[], ?::timestamptz[],
              ?::timestamptz[], ?::bigint[], ?::bigint[])
            on conflict (unit, indicator, area, period, period_start) do update set
              frequency = excluded.frequency,
              period_end = excluded.period_end,
              value = excluded.value,
              revision = excluded.revision,
              previous_value = excluded.previous_value,
              revisions = excluded.revisions,
              source = excluded.source,
              occurred_at = excluded.occurred_at,
              recorded_at = excluded.recorded_at,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_INDICATOR_ROLLUPS = """
            insert into indicator_rollup (
              unit, indicator, period, frequency, period_start, period_end, value_count, value_sum, last_value, own,
              small, occurred_at, recorded_at, epoch, seq)
            select unit, indicator, period, frequency, period_start, period_end, value_count, value_sum, last_value, own,
              small::numeric[], occurred_at, recorded_at, epoch, seq
            from unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::integer[],
              ?::numeric[], ?::numeric[], ?::boolean[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[],
              ?::bigint[]) as told (
              unit, indicator, period, frequency, period_start, period_end, value_count, value_sum, last_value, own,
              small, occurred_at, recorded_at, epoch, seq)
            on conflict (unit, indicator, period, period_start) do update set
              frequency = excluded.frequency,
              period_end = excluded.period_end,
              value_count = excluded.value_count,
              value_sum = excluded.value_sum,
              last_value = excluded.last_value,
              own = excluded.own,
              small = excluded.small,
              occurred_at = excluded.occurred_at,
              recorded_at = excluded.recorded_at,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    /** A finding is a fact about events that do not change: the first stands. */
    public static final String SAVE_FINDINGS = """
            insert into quality_finding (kind, type, subject, source, id, detail, unit, occurred_at, recorded_at)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[])
            on conflict do nothing""";

    public static final String SAVE_REFERENCES = """
            insert into reference_version (
              kind, name, version, content, in_force_from, source, id, recorded_at, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::json[], ?::timestamptz[], ?::text[], ?::text[],
              ?::timestamptz[], ?::bigint[], ?::bigint[])
            on conflict (kind, name, in_force_from, source, id) do update set
              version = excluded.version,
              content = excluded.content,
              recorded_at = excluded.recorded_at,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    public static final String SAVE_CORRECTIONS = """
            insert into correction (
              unit, subject, measure, day, code, type, source, id, occurred_at, recorded_at, log_partition,
              log_offset, delta, epoch, seq)
            select * from unnest(
              ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::bigint[])
            on conflict (unit, subject, measure, day, code, type, source, id) do update set
              occurred_at = excluded.occurred_at,
              recorded_at = excluded.recorded_at,
              log_partition = excluded.log_partition,
              log_offset = excluded.log_offset,
              delta = excluded.delta,
              epoch = excluded.epoch,
              seq = excluded.seq""";

    private FactSql() {}
}
