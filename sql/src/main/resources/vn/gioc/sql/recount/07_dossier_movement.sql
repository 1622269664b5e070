-- The dimensions of a row of the flows, numbered.
create temp table recount_dossier_leaf on commit drop as
select row_number() over ()::int as leaf, procedure, channel, touchpoint, area
from (
  select distinct procedure, coalesce(channel, '') as channel, coalesce(touchpoint, '') as touchpoint, coalesce(area, '') as area
  from recount_dossier) as leaves;

-- With each of the units asked for.
create temp table recount_unit_leaf on commit drop as
select row_number() over ()::int as unit_leaf, unit, leaf from recount_unit cross join recount_dossier_leaf;
analyze recount_dossier_leaf;
analyze recount_unit_leaf;

-- Each stretch of custody in one of these units, with the leaf its dossier counts in.
create temp table recount_holding on commit drop as
select c.d, c.custody, u.unit_leaf
from recount_custody c
join recount_dossier d on d.d = c.d
join recount_dossier_leaf l on l.procedure = d.procedure and l.channel = coalesce(d.channel, '')
  and l.touchpoint = coalesce(d.touchpoint, '') and l.area = coalesce(d.area, '')
join recount_unit_leaf u on u.leaf = l.leaf and u.unit = c.unit;
analyze recount_holding;

-- What each event, and the clock alone, adds to the figures, in the stretch of custody it belongs to. What the clock
-- makes true counts once its moment has come. Stocks (open, paused, overdue, due soon, stopped long) go up and down.
-- By hashing: sorting takes longer.
set local enable_sort = off;

-- Added up by leaf, day and place in time: before the period (0), inside (1), after (2). Days have had 24 hours since the
-- clocks of 13/6/1975: from then on date_bin says the same, sooner.
create temp table recount_dossier_sum on commit drop as
with event as not materialized (
  select d, n, at, custody, cycle, accepted_n, reopened, transferred, done_before, done_after, paused_before, paused_after,
    stopped_after, coalesce(stopped_before and last_stopped_at + interval '720 hours' < at, false) as stopped_long
  from recount_course
  where accepted and (turns or stopped_before <> stopped_after)
), transfer as (
  select e.*, o.d is not null as was_overdue
  from event e
  left join recount_overdue o on o.d = e.d and o.cycle = e.cycle and o.n < e.n
  where e.transferred
), soon as (
  -- Due soon while it runs, until it is overdue.
  select m.d, m.custody, m.from_at, m.to_at, m.late_from, greatest(m.from_at, m.soon_from) as soon_at, m.by_clock,
    m.to_by_clock
  from recount_due m
  left join recount_overdue o on o.d = m.d and o.cycle = m.cycle
  where m.running and m.late_from > m.from_at and m.soon_from < m.to_at
    and (o.d is null or (m.n, m.from_at) <= (o.n, o.from_at))
), movement as (
  select d, custody, at, 0 as registered, (n = accepted_n)::int as received, reopened::int as reopened,
    0 as transferred_in, transferred::int as transferred_out, 0 as early, 0 as on_time, 0 as on_time_without_due, 0 as late,
    0 as withdrawn, 0 as refused, 0 as done,
    (not transferred and not done_after and not paused_after)::int
      - (n > accepted_n and not done_before and not paused_before)::int as open,
    (not transferred and paused_after)::int - paused_before::int as paused, 0 as overdue, 0 as due_soon,
    -(stopped_long and (transferred or not stopped_after))::int as stopped_long
  from event
  union all
  -- The same moment in the unit that receives it; what was overdue is so there.
  select d, custody + 1, at, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, (not paused_after)::int, paused_after::int,
    was_overdue::int, 0, stopped_long::int
  from transfer
  union all
  select d, custody, at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0
  from transfer
  where was_overdue
  union all
  select d, custody, at, 0, 0, 0, 0, 0, coalesce(timeliness = 'EARLY', false)::int,
    coalesce(timeliness = 'ON_TIME', false)::int, coalesce(timeliness = 'ON_TIME' and without_due, false)::int,
    coalesce(timeliness = 'LATE', false)::int, coalesce(ended_by = 'WITHDRAWN', false)::int,
    coalesce(ended_by = 'REFUSED', false)::int, 1, 0, 0, -was_overdue::int, 0, 0
  from recount_end
  union all
  select d, 0, registered_at, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from recount_dossier
  where registered_at is not null
  union all
  select d, custody, overdue_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
  from recount_overdue
  where not by_clock or overdue_at <= (select clock from recount_question)
  union all
  select d, custody, soon_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
  from soon
  where soon_at < 'infinity' and (not by_clock and soon_at <= from_at or soon_at <= (select clock from recount_question))
  union all
  select d, custody, least(to_at, late_from), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0
  from soon
  where least(to_at, late_from) < 'infinity'
    and (to_at <= late_from and not to_by_clock or least(to_at, late_from) <= (select clock from recount_question))
  union all
  -- Stopped for more than 30 times 24 hours: in the custody it is in by then, unless it has gone on before.
  select d, custody + transferred::int, long_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
  from (
    select *, last_stopped_at + interval '720 hours' as long_at,
      coalesce(lead(at) over (partition by d order by n), 'infinity') as next_at
    from recount_course
    where stopped_before or stopped_after) as stopped
  where stopped_after and at <= long_at and long_at < next_at and long_at <= (select clock from recount_question)
)
select u.unit, u.leaf, day, phase, registered, received, reopened, transferred_in, transferred_out, early, on_time,
  on_time_without_due, late, withdrawn, refused, done, open, paused, overdue, due_soon, stopped_long
from (
  select h.unit_leaf, case
      when m.at < '1975-06-14T00:00:00+07:00' then date_trunc('day', m.at, 'Asia/Ho_Chi_Minh')
      else date_bin('1 day', m.at, '2000-01-01T00:00:00+07:00') end as day,
    case when m.at < (select period_from from recount_question) then 0
      when m.at < (select period_to from recount_question) then 1 else 2 end as phase,
    sum(registered) as registered, sum(received) as received, sum(reopened) as reopened,
    sum(transferred_in) as transferred_in, sum(transferred_out) as transferred_out, sum(early) as early,
    sum(on_time) as on_time, sum(on_time_without_due) as on_time_without_due, sum(late) as late,
    sum(withdrawn) as withdrawn, sum(refused) as refused, sum(done) as done, sum(open) as open, sum(paused) as paused,
    sum(overdue) as overdue, sum(due_soon) as due_soon, sum(stopped_long) as stopped_long
  from movement m
  join recount_holding h on h.d = m.d and h.custody = m.custody
  group by 1, 2, 3) as summed
join recount_unit_leaf u using (unit_leaf);
set local enable_sort = on;
analyze recount_dossier_sum;
