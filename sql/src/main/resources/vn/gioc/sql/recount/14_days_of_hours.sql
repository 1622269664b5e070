-- Hours and minutes added up by day: minutes from the first day on of which they are kept. Where a day of a unit differs,
-- its leaves are named: joined by the day itself, so that it takes no longer where every day differs.
create temp table recount_dossier_day on commit drop as
select unit, width, bucket::date as day,
  sum(registered) as registered, sum(received) as received, sum(reopened) as reopened,
  sum(transferred_in) as transferred_in, sum(transferred_out) as transferred_out, sum(early) as early,
  sum(on_time) as on_time, sum(on_time_without_due) as on_time_without_due, sum(late) as late,
  sum(withdrawn) as withdrawn, sum(refused) as refused, sum(paused) as paused, sum(overdue) as overdue,
  sum(due_soon) as due_soon, sum(stopped_long) as stopped_long
from recount_dossier_bucket
group by 1, 2, 3;

insert into recount_leaf_difference
with shown as (
  select * from recount_dossier_day
), counted as (
  select unit, width, day::date as day,
    registered, received, reopened, transferred_in, transferred_out, early, on_time, on_time_without_due, late,
    withdrawn, refused, paused, overdue, due_soon, stopped_long
  from recount_dossier_unit_day cross join (values ('HOUR'), ('MINUTE')) as w (width)
), differing as (
  select unit, width, day
  from shown s full join counted c using (unit, width, day)
  where (
      coalesce(s.registered, 0), coalesce(s.received, 0), coalesce(s.reopened, 0), coalesce(s.transferred_in, 0),
      coalesce(s.transferred_out, 0), coalesce(s.early, 0), coalesce(s.on_time, 0),
      coalesce(s.on_time_without_due, 0), coalesce(s.late, 0), coalesce(s.withdrawn, 0), coalesce(s.refused, 0),
      coalesce(s.paused, 0), coalesce(s.overdue, 0), coalesce(s.due_soon, 0), coalesce(s.stopped_long, 0)
    ) <> (
      coalesce(c.registered, 0), coalesce(c.received, 0), coalesce(c.reopened, 0), coalesce(c.transferred_in, 0),
      coalesce(c.transferred_out, 0), coalesce(c.early, 0), coalesce(c.on_time, 0),
      coalesce(c.on_time_without_due, 0), coalesce(c.late, 0), coalesce(c.withdrawn, 0), coalesce(c.refused, 0),
      coalesce(c.paused, 0), coalesce(c.overdue, 0), coalesce(c.due_soon, 0), coalesce(c.stopped_long, 0)
    )
    and (width = 'HOUR'
      -- By the minute nothing is kept of what was retired.
      or day >= (select min(day) from shown where width = 'MINUTE')
        and day > (select coalesce(max(day)::date, '-infinity') from recount_opening
                   where kind = 'dossier'))
), shown_leaf as (
  select f.unit, f.width, d.day, f.procedure, f.channel, f.touchpoint, f.area,
    sum(f.registered) as registered, sum(f.received) as received, sum(f.reopened) as reopened,
    sum(f.transferred_in) as transferred_in, sum(f.transferred_out) as transferred_out, sum(f.early) as early,
    sum(f.on_time) as on_time, sum(f.on_time_without_due) as on_time_without_due, sum(f.late) as late,
    sum(f.withdrawn) as withdrawn, sum(f.refused) as refused, sum(f.paused) as paused, sum(f.overdue) as overdue,
    sum(f.due_soon) as due_soon, sum(f.stopped_long) as stopped_long
  from differing d
  join dossier_flow f
    on f.unit = d.unit and f.width = d.width and f.bucket::date = d.day
  group by 1, 2, 3, 4, 5, 6, 7
), counted_leaf as (
  select r.unit, d.width, d.day, procedure, channel, touchpoint, area,
    sum(registered) as registered, sum(received) as received, sum(reopened) as reopened,
    sum(transferred_in) as transferred_in, sum(transferred_out) as transferred_out, sum(early) as early,
    sum(on_time) as on_time, sum(on_time_without_due) as on_time_without_due, sum(late) as late,
    sum(withdrawn) as withdrawn, sum(refused) as refused, sum(paused) as paused, sum(overdue) as overdue,
    sum(due_soon) as due_soon, sum(stopped_long) as stopped_long
  from (select * from recount_dossier_leaf_day join recount_dossier_leaf using (leaf)) r
  join differing d on d.unit = r.unit and r.day = d.day::timestamptz
  group by 1, 2, 3, 4, 5, 6, 7
)
select 'dossiers', width, unit, day::timestamptz,
  concat_ws(' ', nullif(procedure, ''), nullif(channel, ''), nullif(touchpoint, ''), nullif(area, '')),
  m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown_leaf s full join counted_leaf c using (unit, width, day, procedure, channel, touchpoint, area)
cross join lateral (values
  ('registered', s.registered, c.registered), ('received', s.received, c.received),
  ('reopened', s.reopened, c.reopened), ('transferred_in', s.transferred_in, c.transferred_in),
  ('transferred_out', s.transferred_out, c.transferred_out), ('early', s.early, c.early),
  ('on_time', s.on_time, c.on_time), ('on_time_without_due', s.on_time_without_due, c.on_time_without_due),
  ('late', s.late, c.late), ('withdrawn', s.withdrawn, c.withdrawn), ('refused', s.refused, c.refused),
  ('paused', s.paused, c.paused), ('overdue', s.overdue, c.overdue), ('due_soon', s.due_soon, c.due_soon),
  ('stopped_long', s.stopped_long, c.stopped_long)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

create temp table recount_report_day on commit drop as
select unit, width, bucket::date as day,
  sum(received) as received, sum(reopened) as reopened, sum(on_time) as on_time,
  sum(on_time_without_due) as on_time_without_due, sum(late) as late, sum(refused) as refused,
  sum(duplicate) as duplicate, sum(overdue) as overdue, sum(due_soon) as due_soon
from recount_report_bucket
group by 1, 2, 3;

insert into recount_leaf_difference
with shown as (
  select * from recount_report_day
), counted as (
  select unit, width, day::date as day,
    sum(received) as received, sum(reopened) as reopened, sum(on_time) as on_time,
    sum(on_time_without_due) as on_time_without_due, sum(late) as late, sum(refused) as refused,
    sum(duplicate) as duplicate, sum(overdue) as overdue, sum(due_soon) as due_soon
  from recount_report_sum cross join (values ('HOUR'), ('MINUTE')) as w (width)
  group by 1, 2, 3
), differing as (
  select unit, width, day
  from shown s full join counted c using (unit, width, day)
  where (
      coalesce(s.received, 0), coalesce(s.reopened, 0), coalesce(s.on_time, 0), coalesce(s.on_time_without_due, 0),
      coalesce(s.late, 0), coalesce(s.refused, 0), coalesce(s.duplicate, 0), coalesce(s.overdue, 0),
      coalesce(s.due_soon, 0)
    ) <> (
      coalesce(c.received, 0), coalesce(c.reopened, 0), coalesce(c.on_time, 0), coalesce(c.on_time_without_due, 0),
      coalesce(c.late, 0), coalesce(c.refused, 0), coalesce(c.duplicate, 0), coalesce(c.overdue, 0),
      coalesce(c.due_soon, 0)
    )
    and (width = 'HOUR'
      -- By the minute nothing is kept of what was retired.
      or day >= (select min(day) from shown where width = 'MINUTE')
        and day > (select coalesce(max(day)::date, '-infinity') from recount_opening
                   where kind = 'report'))
), shown_leaf as (
  select f.unit, f.width, d.day, f.category, f.touchpoint, f.area,
    sum(f.received) as received, sum(f.reopened) as reopened, sum(f.on_time) as on_time,
    sum(f.on_time_without_due) as on_time_without_due, sum(f.late) as late, sum(f.refused) as refused,
    sum(f.duplicate) as duplicate, sum(f.overdue) as overdue, sum(f.due_soon) as due_soon
  from differing d
  join report_flow f
    on f.unit = d.unit and f.width = d.width and f.bucket::date = d.day
  group by 1, 2, 3, 4, 5, 6
), counted_leaf as (
  select r.unit, d.width, d.day, category, touchpoint, area,
    sum(received) as received, sum(reopened) as reopened, sum(on_time) as on_time,
    sum(on_time_without_due) as on_time_without_due, sum(late) as late, sum(refused) as refused,
    sum(duplicate) as duplicate, sum(overdue) as overdue, sum(due_soon) as due_soon
  from recount_report_sum r
  join differing d on d.unit = r.unit and r.day = d.day::timestamptz
  group by 1, 2, 3, 4, 5, 6
)
select 'reports', width, unit, day::timestamptz,
  concat_ws(' ', nullif(category, ''), nullif(touchpoint, ''), nullif(area, '')),
  m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown_leaf s full join counted_leaf c using (unit, width, day, category, touchpoint, area)
cross join lateral (values
  ('received', s.received, c.received), ('reopened', s.reopened, c.reopened), ('on_time', s.on_time, c.on_time),
  ('on_time_without_due', s.on_time_without_due, c.on_time_without_due), ('late', s.late, c.late),
  ('refused', s.refused, c.refused), ('duplicate', s.duplicate, c.duplicate), ('overdue', s.overdue, c.overdue),
  ('due_soon', s.due_soon, c.due_soon)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);

create temp table recount_interaction_day on commit drop as
select unit, width, bucket::date as day,
  sum(interactions) as interactions, sum(answered) as answered, sum(handed_over) as handed_over,
  sum(from_45) as from_45, sum(age_known) as age_known, sum(duration_seconds) as duration_seconds,
  sum(finished) as finished, sum(abandoned) as abandoned, sum(duration_known) as duration_known
from recount_interaction_bucket
group by 1, 2, 3;

insert into recount_leaf_difference
with shown as (
  select * from recount_interaction_day
), counted as (
  select unit, width, day::date as day,
    sum(interactions) as interactions, sum(answered) as answered, sum(handed_over) as handed_over,
    sum(from_45) as from_45, sum(age_known) as age_known, sum(duration_seconds) as duration_seconds,
    sum(finished) as finished, sum(abandoned) as abandoned, sum(duration_known) as duration_known
  from recount_interaction_sum cross join (values ('HOUR'), ('MINUTE')) as w (width)
  group by 1, 2, 3
), differing as (
  select unit, width, day
  from shown s full join counted c using (unit, width, day)
  where (
      coalesce(s.interactions, 0), coalesce(s.answered, 0), coalesce(s.handed_over, 0), coalesce(s.from_45, 0),
      coalesce(s.age_known, 0), coalesce(s.duration_seconds, 0), coalesce(s.finished, 0),
      coalesce(s.abandoned, 0), coalesce(s.duration_known, 0)
    ) <> (
      coalesce(c.interactions, 0), coalesce(c.answered, 0), coalesce(c.handed_over, 0), coalesce(c.from_45, 0),
      coalesce(c.age_known, 0), coalesce(c.duration_seconds, 0), coalesce(c.finished, 0),
      coalesce(c.abandoned, 0), coalesce(c.duration_known, 0)
    )
    and (width = 'HOUR' or day >= (select min(day) from shown where width = 'MINUTE'))
), shown_leaf as (
  select f.unit, f.width, d.day, f.touchpoint, f.kind, f.topic,
    sum(f.interactions) as interactions, sum(f.answered) as answered, sum(f.handed_over) as handed_over,
    sum(f.from_45) as from_45, sum(f.age_known) as age_known, sum(f.duration_seconds) as duration_seconds,
    sum(f.finished) as finished, sum(f.abandoned) as abandoned, sum(f.duration_known) as duration_known
  from differing d
  join interaction_flow f
    on f.unit = d.unit and f.width = d.width and f.bucket::date = d.day
  group by 1, 2, 3, 4, 5, 6
), counted_leaf as (
  select r.unit, d.width, d.day, touchpoint, kind, topic,
    sum(interactions) as interactions, sum(answered) as answered, sum(handed_over) as handed_over,
    sum(from_45) as from_45, sum(age_known) as age_known, sum(duration_seconds) as duration_seconds,
    sum(finished) as finished, sum(abandoned) as abandoned, sum(duration_known) as duration_known
  from recount_interaction_sum r
  join differing d on d.unit = r.unit and r.day = d.day::timestamptz
  group by 1, 2, 3, 4, 5, 6
)
select 'interactions', width, unit, day::timestamptz,
  concat_ws(' ', nullif(touchpoint, ''), nullif(kind, ''), nullif(topic, '')),
  m.measure, coalesce(m.shown, 0), coalesce(m.recounted, 0)
from shown_leaf s full join counted_leaf c using (unit, width, day, touchpoint, kind, topic)
cross join lateral (values
  ('interactions', s.interactions, c.interactions), ('answered', s.answered, c.answered),
  ('handed_over', s.handed_over, c.handed_over), ('from_45', s.from_45, c.from_45),
  ('age_known', s.age_known, c.age_known), ('duration_seconds', s.duration_seconds, c.duration_seconds),
  ('finished', s.finished, c.finished), ('abandoned', s.abandoned, c.abandoned),
  ('duration_known', s.duration_known, c.duration_known)) as m (measure, shown, recounted)
where coalesce(m.shown, 0) <> coalesce(m.recounted, 0);
