-- The dimensions of a row of the flows, numbered.
create temp table recount_dossier_leaf on commit drop as
select row_number() over ()::int as leaf, procedure, channel, touchpoint, area
from (
  select distinct procedure, coalesce(channel, '') as channel, coalesce(touchpoint, '') as touchpoint, coalesce(area, '') as area
  from recount_dossier) as leaves;
analyze recount_dossier_leaf;

-- Each stretch of custody in one of the units asked for, with the leaf its dossier counts in.
create temp table recount_holding on commit drop as
select c.d, c.custody, c.unit, l.leaf
from recount_custody c
join recount_dossier d on d.d = c.d
join recount_dossier_leaf l on l.procedure = d.procedure and l.channel = coalesce(d.channel, '')
  and l.touchpoint = coalesce(d.touchpoint, '') and l.area = coalesce(d.area, '')
where c.unit in (select unit from recount_unit);
analyze recount_holding;

-- What each event, and the clock alone, adds to the figures, in the stretch of custody it belongs to. What the clock
-- makes true counts once its moment has come. Stocks (open, paused, overdue, due soon, stopped long) go up and down.
-- By hashing: sorting takes longer.
set local enable_sort = off;

-- Added up by leaf, day (of 24 hours since 1975) and place in time: before the period (0), inside (1), after (2).
create temp table recount_dossier_sum on commit drop as
with event as (
  -- Read twice and therefore kept: no wider than needed.
  select c.d, c.n, c.at, c.custody, c.accepted_n, c.reopened, c.transferred, c.ended, c.done_before, c.done_after,
    c.paused_before, c.paused_after, c.stopped_after, e.ended_by, e.timeliness, e.without_due, o.d is not null as was_overdue,
    coalesce(c.stopped_before and c.last_stopped_at + interval '720 hours' < c.at, false) as stopped_long
  from recount_course c
  left join recount_end e on e.d = c.d and e.n = c.n
  left join recount_overdue o on o.d = c.d and o.cycle = c.cycle and o.n < c.n and (c.ended or c.transferred)
  where c.accepted and (c.turns or c.stopped_before <> c.stopped_after)
), movement as (
  select d, custody, at, 0 as registered, (n = accepted_n)::int as received, reopened::int as reopened,
    0 as transferred_in, transferred::int as transferred_out, coalesce(timeliness = 'EARLY', false)::int as early,
    coalesce(timeliness = 'ON_TIME', false)::int as on_time,
    coalesce(timeliness = 'ON_TIME' and without_due, false)::int as on_time_without_due,
    coalesce(timeliness = 'LATE', false)::int as late, coalesce(ended_by = 'WITHDRAWN', false)::int as withdrawn,
    coalesce(ended_by = 'REFUSED', false)::int as refused, ended::int as done,
    (not transferred and not done_after and not paused_after)::int
      - (n > accepted_n and not done_before and not paused_before)::int as open,
    (not transferred and paused_after)::int - paused_before::int as paused,
    -was_overdue::int as overdue, 0 as due_soon,
    -(stopped_long and (transferred or not stopped_after))::int as stopped_long
  from event
  union all
  -- The same moment in the unit that receives it.
  select d, custody + 1, at, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, (not paused_after)::int, paused_after::int,
    was_overdue::int, 0, stopped_long::int
  from event
  where transferred
  union all
  select d, 0, registered_at, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from recount_dossier
  where registered_at is not null
  union all
  select d, custody, overdue_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
  from recount_overdue, recount_question
  where not by_clock or overdue_at <= clock
  union all
  -- Due soon while it runs, until it is overdue.
  select d, custody, flag.at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, flag.delta, 0
  from recount_question q, (
    select m.d, m.custody, m.from_at, m.to_at, m.late_from, greatest(m.from_at, m.soon_from) as soon_at, m.by_clock,
      m.to_by_clock
    from recount_due m
    left join recount_overdue o on o.d = m.d and o.cycle = m.cycle
    where m.running and m.late_from > m.from_at and m.soon_from < m.to_at
      and (o.d is null or (m.n, m.from_at) <= (o.n, o.from_at))) as soon
  cross join lateral (values
    (soon_at, 1, by_clock or soon_at > from_at),
    (least(to_at, late_from), -1, case when to_at <= late_from then to_by_clock else true end)) as flag (at, delta, by_clock)
  where flag.at < 'infinity' and (not flag.by_clock or flag.at <= q.clock)
  union all
  -- Stopped for more than 30 times 24 hours: in the custody it is in by then, unless it has gone on before.
  select d, custody + transferred::int, long_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
  from recount_question, (
    select *, last_stopped_at + interval '720 hours' as long_at,
      coalesce(lead(at) over (partition by d order by n), 'infinity') as next_at
    from recount_course
    where stopped_before or stopped_after) as stopped
  where stopped_after and at <= long_at and long_at < next_at and long_at <= clock
)
select h.unit, h.leaf, date_bin('1 day', m.at, '2000-01-01T00:00:00+07:00') as day,
  case when m.at < q.period_from then 0 when m.at < q.period_to then 1 else 2 end as phase,
  sum(registered) as registered, sum(received) as received, sum(reopened) as reopened,
  sum(transferred_in) as transferred_in, sum(transferred_out) as transferred_out, sum(early) as early,
  sum(on_time) as on_time, sum(on_time_without_due) as on_time_without_due, sum(late) as late,
  sum(withdrawn) as withdrawn, sum(refused) as refused, sum(done) as done, sum(open) as open, sum(paused) as paused,
  sum(overdue) as overdue, sum(due_soon) as due_soon, sum(stopped_long) as stopped_long
from movement m
cross join recount_question q
join recount_holding h on h.d = m.d and h.custody = m.custody
group by 1, 2, 3, 4;
set local enable_sort = on;
analyze recount_dossier_sum;
