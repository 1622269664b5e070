-- What the events add up to by leaf and day, over all shares, and of each unit by day: months and years follow from them.
-- Sums of int are bigint, those of bigint numeric and slow.
create temp table recount_dossier_leaf_day on commit drop as
select unit, leaf, day,
  sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
  sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out, sum(early::int) as early,
  sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due, sum(late::int) as late,
  sum(withdrawn::int) as withdrawn, sum(refused::int) as refused, sum(paused::int) as paused,
  sum(overdue::int) as overdue, sum(due_soon::int) as due_soon, sum(stopped_long::int) as stopped_long
from recount_dossier_sum
group by 1, 2, 3;

create temp table recount_dossier_unit_day on commit drop as
select unit, day,
  sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
  sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out, sum(early::int) as early,
  sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due, sum(late::int) as late,
  sum(withdrawn::int) as withdrawn, sum(refused::int) as refused, sum(paused::int) as paused,
  sum(overdue::int) as overdue, sum(due_soon::int) as due_soon, sum(stopped_long::int) as stopped_long
from recount_dossier_leaf_day
group by 1, 2;

analyze recount_dossier_leaf_day;
analyze recount_dossier_unit_day;

-- Where the rows of the flows differ, by bucket and leaf: days, months and years, in every dimension.
create temp table recount_leaf_difference on commit drop as
with month as (
  -- By the number of the leaf: texts are slow to group and to join by.
  select unit, leaf, date_trunc('month', day) as bucket,
    sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
    sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out,
    sum(early::int) as early, sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due,
    sum(late::int) as late, sum(withdrawn::int) as withdrawn, sum(refused::int) as refused,
    sum(paused::int) as paused, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon,
    sum(stopped_long::int) as stopped_long
  from recount_dossier_leaf_day
  group by 1, 2, 3
), counted as (
  select unit, 'day' as width, day as bucket, leaf,
    registered, received, reopened, transferred_in, transferred_out, early, on_time, on_time_without_due, late,
    withdrawn, refused, paused, overdue, due_soon, stopped_long
  from recount_dossier_leaf_day
  union all
  select unit, 'month', bucket, leaf,
    registered, received, reopened, transferred_in, transferred_out, early, on_time, on_time_without_due, late,
    withdrawn, refused, paused, overdue, due_soon, stopped_long
  from month
  union all
  select unit, 'year', date_trunc('year', bucket), leaf,
    sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
    sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out,
    sum(early::int) as early, sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due,
    sum(late::int) as late, sum(withdrawn::int) as withdrawn, sum(refused::int) as refused,
    sum(paused::int) as paused, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon,
    sum(stopped_long::int) as stopped_long
  from month
  group by 1, 3, 4
), shown as (
  select f.*, lower(f.width) as wide, l.leaf
  from dossier_flow f
  left join recount_dossier_leaf l using (procedure, channel, touchpoint, area)
  where f.unit in (select unit from recount_unit) and f.width in ('DAY', 'MONTH', 'YEAR')
)
select 'dossiers' as subject, upper(coalesce(s.wide, c.width)) as width, coalesce(s.unit, c.unit) as unit,
  coalesce(s.bucket, c.bucket) as bucket,
  concat_ws(' ', nullif(coalesce(s.procedure, l.procedure), ''), nullif(coalesce(s.channel, l.channel), ''),
    nullif(coalesce(s.touchpoint, l.touchpoint), ''), nullif(coalesce(s.area, l.area), '')) as leaf,
  m.measure, coalesce(m.shown, 0) as shown, coalesce(m.recounted, 0) as recounted
from shown s
full join counted c on c.unit = s.unit and c.width = s.wide and c.bucket = s.bucket and c.leaf = s.leaf
left join recount_dossier_leaf l on l.leaf = c.leaf
cross join lateral (values
  ('registered', s.registered, c.registered), ('received', s.received, c.received),
  ('reopened', s.reopened, c.reopened), ('transferred_in', s.transferred_in, c.transferred_in),
  ('transferred_out', s.transferred_out, c.transferred_out), ('early', s.early, c.early),
  ('on_time', s.on_time, c.on_time), ('on_time_without_due', s.on_time_without_due, c.on_time_without_due),
  ('late', s.late, c.late), ('withdrawn', s.withdrawn, c.withdrawn), ('refused', s.refused, c.refused),
  ('paused', s.paused, c.paused), ('overdue', s.overdue, c.overdue), ('due_soon', s.due_soon, c.due_soon),
  ('stopped_long', s.stopped_long, c.stopped_long)) as m (measure, shown, recounted)
-- Rows that are the same need not be looked at measure by measure.
where (
    s.registered, s.received, s.reopened, s.transferred_in, s.transferred_out, s.early, s.on_time,
    s.on_time_without_due, s.late, s.withdrawn, s.refused, s.paused, s.overdue, s.due_soon, s.stopped_long
  ) is distinct from (
    c.registered, c.received, c.reopened, c.transferred_in, c.transferred_out, c.early, c.on_time,
    c.on_time_without_due, c.late, c.withdrawn, c.refused, c.paused, c.overdue, c.due_soon, c.stopped_long
  )
  and coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

insert into recount_leaf_difference
with counted as (
  select unit, w.width, date_trunc(w.width, day, 'Asia/Ho_Chi_Minh') as bucket, category, touchpoint, area,
    sum(received) as received,
    sum(reopened) as reopened,
    sum(on_time) as on_time,
    sum(on_time_without_due) as on_time_without_due,
    sum(late) as late,
    sum(refused) as refused,
    sum(duplicate) as duplicate,
    sum(overdue) as overdue,
    sum(due_soon) as due_soon
  from recount_report_sum
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3, 4, 5, 6
), shown as (
  select *, lower(width) as wide from report_flow
  where unit in (select unit from recount_unit) and width in ('DAY', 'MONTH', 'YEAR')
)
select 'reports', upper(coalesce(s.wide, c.width)), coalesce(s.unit, c.unit), coalesce(s.bucket, c.bucket),
  concat_ws(' ', nullif(coalesce(s.category, c.category), ''), nullif(coalesce(s.touchpoint, c.touchpoint), ''), nullif(coalesce(s.area, c.area), '')),
  m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown s
full join counted c
  on c.unit = s.unit and c.width = s.wide and c.bucket = s.bucket
    and c.category = s.category and c.touchpoint = s.touchpoint and c.area = s.area
cross join lateral (values
  ('received', s.received, c.received),
  ('reopened', s.reopened, c.reopened),
  ('on_time', s.on_time, c.on_time),
  ('on_time_without_due', s.on_time_without_due, c.on_time_without_due),
  ('late', s.late, c.late),
  ('refused', s.refused, c.refused),
  ('duplicate', s.duplicate, c.duplicate),
  ('overdue', s.overdue, c.overdue),
  ('due_soon', s.due_soon, c.due_soon)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

insert into recount_leaf_difference
with counted as (
  select unit, w.width, date_trunc(w.width, day, 'Asia/Ho_Chi_Minh') as bucket, touchpoint, kind, topic,
    sum(interactions) as interactions,
    sum(answered) as answered,
    sum(handed_over) as handed_over,
    sum(from_45) as from_45,
    sum(age_known) as age_known,
    sum(duration_seconds) as duration_seconds,
    sum(finished) as finished,
    sum(abandoned) as abandoned,
    sum(duration_known) as duration_known
  from recount_interaction_sum
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3, 4, 5, 6
), shown as (
  select *, lower(width) as wide from interaction_flow
  where unit in (select unit from recount_unit) and width in ('DAY', 'MONTH', 'YEAR')
)
select 'interactions', upper(coalesce(s.wide, c.width)), coalesce(s.unit, c.unit), coalesce(s.bucket, c.bucket),
  concat_ws(' ', nullif(coalesce(s.touchpoint, c.touchpoint), ''), nullif(coalesce(s.kind, c.kind), ''), nullif(coalesce(s.topic, c.topic), '')),
  m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown s
full join counted c
  on c.unit = s.unit and c.width = s.wide and c.bucket = s.bucket
    and c.touchpoint = s.touchpoint and c.kind = s.kind and c.topic = s.topic
cross join lateral (values
  ('interactions', s.interactions, c.interactions),
  ('answered', s.answered, c.answered),
  ('handed_over', s.handed_over, c.handed_over),
  ('from_45', s.from_45, c.from_45),
  ('age_known', s.age_known, c.age_known),
  ('duration_seconds', s.duration_seconds, c.duration_seconds),
  ('finished', s.finished, c.finished),
  ('abandoned', s.abandoned, c.abandoned),
  ('duration_known', s.duration_known, c.duration_known)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);
