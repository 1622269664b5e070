-- Where the rows of the flows differ, by bucket and leaf: days, months and years, in every dimension.
create temp table recount_leaf_difference on commit drop as
with counted as (
  select unit, w.width, date_trunc(w.width, day, 'Asia/Ho_Chi_Minh') as bucket, procedure, channel, touchpoint, area,
    sum(registered) as registered,
    sum(received) as received,
    sum(reopened) as reopened,
    sum(transferred_in) as transferred_in,
    sum(transferred_out) as transferred_out,
    sum(early) as early,
    sum(on_time) as on_time,
    sum(on_time_without_due) as on_time_without_due,
    sum(late) as late,
    sum(withdrawn) as withdrawn,
    sum(refused) as refused,
    sum(paused) as paused,
    sum(overdue) as overdue,
    sum(due_soon) as due_soon,
    sum(stopped_long) as stopped_long
  from recount_dossier_sum join recount_dossier_leaf using (leaf)
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3, 4, 5, 6, 7
), shown as (
  select *, lower(width) as wide from dossier_flow
  where unit in (select unit from recount_unit) and width in ('DAY', 'MONTH', 'YEAR')
)
select 'dossiers' as subject, upper(coalesce(s.wide, c.width)) as width, coalesce(s.unit, c.unit) as unit, coalesce(s.bucket, c.bucket) as bucket,
  concat_ws(' ', nullif(coalesce(s.procedure, c.procedure), ''), nullif(coalesce(s.channel, c.channel), ''), nullif(coalesce(s.touchpoint, c.touchpoint), ''), nullif(coalesce(s.area, c.area), '')) as leaf,
  m.measure, coalesce(m.shown, 0) as shown, coalesce(m.recounted, 0) as recounted
from shown s
full join counted c
  on c.unit = s.unit and c.width = s.wide and c.bucket = s.bucket
    and c.procedure = s.procedure and c.channel = s.channel and c.touchpoint = s.touchpoint and c.area = s.area
cross join lateral (values
  ('registered', s.registered, c.registered),
  ('received', s.received, c.received),
  ('reopened', s.reopened, c.reopened),
  ('transferred_in', s.transferred_in, c.transferred_in),
  ('transferred_out', s.transferred_out, c.transferred_out),
  ('early', s.early, c.early),
  ('on_time', s.on_time, c.on_time),
  ('on_time_without_due', s.on_time_without_due, c.on_time_without_due),
  ('late', s.late, c.late),
  ('withdrawn', s.withdrawn, c.withdrawn),
  ('refused', s.refused, c.refused),
  ('paused', s.paused, c.paused),
  ('overdue', s.overdue, c.overdue),
  ('due_soon', s.due_soon, c.due_soon),
  ('stopped_long', s.stopped_long, c.stopped_long)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

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
    sum(duration_seconds) as duration_seconds
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
  ('duration_seconds', s.duration_seconds, c.duration_seconds)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

-- Hours and minutes by the day they lie in; minutes from the first day on of which they are kept.
