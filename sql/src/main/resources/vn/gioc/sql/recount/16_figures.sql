-- Every figure of the period, by its own definition: what happened in it, what there was at its end, what at its start.
-- With each figure the attributes of a row that it rests on.
create temp table recount_figure on commit drop as
select 'dossiers.' || m.measure as figure, 'dossiers' as subject, coalesce(m.value, 0)::bigint as value, m.attributes::text[] as attributes
from (
  select
    sum(registered) filter (where phase = 1) as "registered",
    sum(received) filter (where phase = 1) as "received",
    sum(done) filter (where phase = 1) as "done",
    sum(early) filter (where phase = 1) as "early",
    sum(on_time) filter (where phase = 1) as "onTime",
    sum(on_time_without_due) filter (where phase = 1) as "onTimeWithoutDue",
    sum(late) filter (where phase = 1) as "late",
    sum(withdrawn) filter (where phase = 1) as "withdrawn",
    sum(refused) filter (where phase = 1) as "refused",
    sum(reopened) filter (where phase = 1) as "reopened",
    sum(transferred_in) filter (where phase = 1) as "transferredIn",
    sum(transferred_out) filter (where phase = 1) as "transferredOut",
    sum(open + paused) filter (where phase = 0) as "carriedIn",
    sum(open) as "open",
    sum(paused) as "paused",
    sum(overdue) as "overdue",
    sum(due_soon) as "dueSoon",
    sum(stopped_long) as "stoppedLong"
  from recount_dossier_sum where phase < 2) as total
cross join lateral (values
  ('registered', "registered", '{registeredAt,unit}'),
  ('received', "received", '{unit,receivedAt}'),
  ('done', "done", '{unit,stage,endedAt,endedBy}'),
  ('early', "early", '{unit,stage,endedAt,timeliness}'),
  ('onTime', "onTime", '{unit,stage,endedAt,timeliness}'),
  ('onTimeWithoutDue', "onTimeWithoutDue", '{unit,stage,endedAt,timeliness}'),
  ('late', "late", '{unit,stage,endedAt,timeliness}'),
  ('withdrawn', "withdrawn", '{unit,stage,endedAt,endedBy}'),
  ('refused', "refused", '{unit,stage,endedAt,endedBy}'),
  ('reopened', "reopened", '{unit,stage}'),
  ('transferredIn', "transferredIn", '{unit}'),
  ('transferredOut', "transferredOut", '{unit}'),
  ('carriedIn', "carriedIn", '{unit,receivedAt,endedAt}'),
  ('open', "open", '{unit,stage}'),
  ('paused', "paused", '{unit,stage,pausedSince}'),
  ('overdue', "overdue", '{unit,stage,overdueFrom}'),
  ('dueSoon', "dueSoon", '{unit,stage,dueAt}'),
  ('stoppedLong', "stoppedLong", '{unit,stage,stoppedSince}')) as m (measure, value, attributes)
union all
select 'reports.' || m.measure as figure, 'reports' as subject, coalesce(m.value, 0)::bigint as value, m.attributes::text[] as attributes
from (
  select
    sum(received) filter (where phase = 1) as "received",
    sum(done) filter (where phase = 1) as "done",
    sum(on_time) filter (where phase = 1) as "onTime",
    sum(on_time_without_due) filter (where phase = 1) as "onTimeWithoutDue",
    sum(late) filter (where phase = 1) as "late",
    sum(refused) filter (where phase = 1) as "refused",
    sum(duplicate) filter (where phase = 1) as "duplicate",
    sum(reopened) filter (where phase = 1) as "reopened",
    sum(open) filter (where phase = 0) as "carriedIn",
    sum(open) as "open",
    sum(overdue) as "overdue",
    sum(due_soon) as "dueSoon"
  from recount_report_sum where phase < 2) as total
cross join lateral (values
  ('received', "received", '{unit,receivedAt}'),
  ('done', "done", '{unit,open,endedAt,endedBy}'),
  ('onTime', "onTime", '{unit,open,endedAt,timeliness}'),
  ('onTimeWithoutDue', "onTimeWithoutDue", '{unit,open,endedAt,timeliness}'),
  ('late', "late", '{unit,open,endedAt,timeliness}'),
  ('refused', "refused", '{unit,open,endedAt,endedBy}'),
  ('duplicate', "duplicate", '{unit,open,endedAt,endedBy}'),
  ('reopened', "reopened", '{unit,open}'),
  ('carriedIn', "carriedIn", '{unit,receivedAt,endedAt}'),
  ('open', "open", '{unit,open}'),
  ('overdue', "overdue", '{unit,open,overdueFrom}'),
  ('dueSoon', "dueSoon", '{unit,open,dueAt}')) as m (measure, value, attributes)
union all
select 'interactions.' || m.measure as figure, 'interactions' as subject, coalesce(m.value, 0)::bigint as value, m.attributes::text[] as attributes
from (
  select
    sum(interactions) filter (where phase = 1) as "count",
    sum(answered) filter (where phase = 1) as "answered",
    sum(handed_over) filter (where phase = 1) as "handedOver",
    sum(from_45) filter (where phase = 1) as "from45",
    sum(age_known) filter (where phase = 1) as "ageKnown",
    sum(finished) filter (where phase = 1) as "finished",
    sum(abandoned) filter (where phase = 1) as "abandoned",
    sum(duration_seconds) filter (where phase = 1) as "durationSeconds",
    sum(duration_known) filter (where phase = 1) as "durationKnown"
  from recount_interaction_sum where phase < 2) as total
cross join lateral (values
  ('count', "count", '{}'),
  ('answered', "answered", '{}'),
  ('handedOver', "handedOver", '{}'),
  ('from45', "from45", '{}'),
  ('ageKnown', "ageKnown", '{}'),
  ('finished', "finished", '{}'),
  ('abandoned', "abandoned", '{}'),
  ('durationSeconds', "durationSeconds", '{}'),
  ('durationKnown', "durationKnown", '{}')) as m (measure, value, attributes);

-- The codes whose rows differ in what a figure rests on.
create temp table recount_figure_code on commit drop as
select f.figure, count(distinct d.code) as codes, (array_agg(distinct d.code order by d.code))[1:100] as first_codes
from recount_figure f
join recount_row_difference d on d.subject = f.subject and d.attribute = any (f.attributes)
group by f.figure;
