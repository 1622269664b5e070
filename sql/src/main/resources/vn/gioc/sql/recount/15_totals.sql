-- Where the totals of the units, which have no dimensions, differ: days, months and years from the events, hours from their
-- leaves, which are compared with the events by day.
insert into recount_leaf_difference
with counted as (
  select unit, upper(w.width) as width, date_trunc(w.width, day) as bucket,
    sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
    sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out,
    sum(early::int) as early, sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due,
    sum(late::int) as late, sum(withdrawn::int) as withdrawn, sum(refused::int) as refused,
    sum(paused::int) as paused, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon,
    sum(stopped_long::int) as stopped_long
  from recount_dossier_unit_day
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3
  union all
  select unit, width, bucket,
    registered, received, reopened, transferred_in, transferred_out, early, on_time, on_time_without_due, late,
    withdrawn, refused, paused, overdue, due_soon, stopped_long
  from recount_dossier_bucket
  where width = 'HOUR'
), shown as (
  select * from dossier_total_flow where unit in (select unit from recount_unit)
)
select 'dossiers', width, unit, bucket, 'total', m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown s full join counted c using (unit, width, bucket)
cross join lateral (values
  ('registered', s.registered, c.registered), ('received', s.received, c.received),
  ('reopened', s.reopened, c.reopened), ('transferred_in', s.transferred_in, c.transferred_in),
  ('transferred_out', s.transferred_out, c.transferred_out), ('early', s.early, c.early),
  ('on_time', s.on_time, c.on_time), ('on_time_without_due', s.on_time_without_due, c.on_time_without_due),
  ('late', s.late, c.late), ('withdrawn', s.withdrawn, c.withdrawn), ('refused', s.refused, c.refused),
  ('paused', s.paused, c.paused), ('overdue', s.overdue, c.overdue), ('due_soon', s.due_soon, c.due_soon),
  ('stopped_long', s.stopped_long, c.stopped_long)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

insert into recount_leaf_difference
with counted as (
  select unit, upper(w.width) as width, date_trunc(w.width, day, 'Asia/Ho_Chi_Minh') as bucket,
    sum(received) as received, sum(reopened) as reopened, sum(on_time) as on_time,
    sum(on_time_without_due) as on_time_without_due, sum(late) as late, sum(refused) as refused,
    sum(duplicate) as duplicate, sum(overdue) as overdue, sum(due_soon) as due_soon
  from recount_report_sum
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3
  union all
  select unit, width, bucket,
    received, reopened, on_time, on_time_without_due, late, refused, duplicate, overdue, due_soon
  from recount_report_bucket
  where width = 'HOUR'
), shown as (
  select * from report_total_flow where unit in (select unit from recount_unit)
)
select 'reports', width, unit, bucket, 'total', m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown s full join counted c using (unit, width, bucket)
cross join lateral (values
  ('received', s.received, c.received), ('reopened', s.reopened, c.reopened), ('on_time', s.on_time, c.on_time),
  ('on_time_without_due', s.on_time_without_due, c.on_time_without_due), ('late', s.late, c.late),
  ('refused', s.refused, c.refused), ('duplicate', s.duplicate, c.duplicate), ('overdue', s.overdue, c.overdue),
  ('due_soon', s.due_soon, c.due_soon)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

insert into recount_leaf_difference
with counted as (
  select unit, upper(w.width) as width, date_trunc(w.width, day, 'Asia/Ho_Chi_Minh') as bucket,
    sum(interactions) as interactions, sum(answered) as answered, sum(handed_over) as handed_over,
    sum(from_45) as from_45, sum(age_known) as age_known, sum(duration_seconds) as duration_seconds,
    sum(finished) as finished, sum(abandoned) as abandoned, sum(duration_known) as duration_known
  from recount_interaction_sum
  cross join (values ('day'), ('month'), ('year')) as w (width)
  group by 1, 2, 3
  union all
  select unit, width, bucket,
    interactions, answered, handed_over, from_45, age_known, duration_seconds, finished, abandoned, duration_known
  from recount_interaction_bucket
  where width = 'HOUR'
), shown as (
  select * from interaction_total_flow where unit in (select unit from recount_unit)
)
select 'interactions', width, unit, bucket, 'total', m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown s full join counted c using (unit, width, bucket)
cross join lateral (values
  ('interactions', s.interactions, c.interactions), ('answered', s.answered, c.answered),
  ('handed_over', s.handed_over, c.handed_over), ('from_45', s.from_45, c.from_45),
  ('age_known', s.age_known, c.age_known), ('duration_seconds', s.duration_seconds, c.duration_seconds),
  ('finished', s.finished, c.finished), ('abandoned', s.abandoned, c.abandoned),
  ('duration_known', s.duration_known, c.duration_known)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);
