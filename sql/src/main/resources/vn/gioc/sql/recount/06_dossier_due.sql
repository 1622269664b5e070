-- Each moment at which a dossier's due date is judged: after each event while it is unfinished, at its end, and where a
-- calendar changes in between. Until the next one nothing but the clock moves.
create temp table recount_moment on commit drop as
with turn as (
  select c.d, c.n, c.at, coalesce(lead(c.at) over (partition by c.d order by c.n), 'infinity') as next_at,
    c.custody + case when c.transferred then 1 else 0 end as custody, c.cycle, c.ended, c.done_after, c.paused_after,
    c.pauses_ended, c.sent_due_at, c.sent_limit, c.procedure,
    case when c.ended and not (c.n = c.accepted_n and c.accepted_n > c.first_n) then c.status end as ended_by
  from recount_course c
  where c.accepted and c.turns and (c.ended or not c.done_after)
)
select t.d, t.n, greatest(t.at, k.valid_from) as from_at, least(t.next_at, k.valid_to) as to_at,
  coalesce(k.valid_from > t.at, false) as by_clock,
  coalesce(k.valid_to < t.next_at, false) as to_by_clock,
  -- The last of its dossier.
  t.next_at = 'infinity' and (t.done_after or coalesce(k.valid_to, 'infinity') = 'infinity') as is_last,
  t.custody, t.cycle, t.ended, case when t.ended then coalesce(t.ended_by, d.ended_before_by) end as ended_by,
  not t.done_after and not t.paused_after as running, k.calendar, t.pauses_ended, t.sent_due_at,
  coalesce(t.sent_limit, l.time_limit) as time_limit, d.received_at
from turn t
join recount_dossier d on d.d = t.d
left join recount_unit_calendar k
  on k.unit = d.accepting_unit and t.at < k.valid_to
    and (k.valid_from <= t.at or k.valid_from < t.next_at and not t.done_after)
left join recount_procedure_limit l
  on l.procedure = t.procedure and l.valid_from <= d.received_at and d.received_at < l.valid_to and t.sent_limit is null;

analyze recount_moment;

-- Counting time that passed while it was paused, by the calendar in force at the moment judged.
create temp table recount_paused on commit drop as
select m.d, m.n, m.from_at, sum(
    coalesce(till.before + least(extract(epoch from p.at - till.starts_at) * 1000000, till.upto - till.before), 0)
    - coalesce(since.before + least(extract(epoch from p.last_paused_at - since.starts_at) * 1000000, since.upto - since.before), 0)
  )::bigint as micros
from recount_moment m
join recount_course p on p.d = m.d and p.n <= m.n and p.paused_before and not p.paused_after
left join lateral (
  select * from recount_session s where s.calendar = m.calendar and s.starts_at <= p.at
  order by s.starts_at desc limit 1) as till on true
left join lateral (
  select * from recount_session s where s.calendar = m.calendar and s.starts_at <= p.last_paused_at
  order by s.starts_at desc limit 1) as since on true
where m.pauses_ended > 0
group by m.d, m.n, m.from_at;

analyze recount_paused;

-- What is due: what we count ourselves, and what is in force, for what the source sent wins. Days are those of the time
-- zone that is set.
create temp table recount_due on commit drop as
select m.d, m.n, m.from_at, m.to_at, m.by_clock, m.to_by_clock, m.is_last, m.custody, m.cycle, m.ended, m.ended_by, m.running,
  m.computed_due_at, m.due_at, m.due_by_instant,
  case when m.due_by_instant then m.due_at
    else (m.due_at::date + 1)::timestamptz end as late_from,
  coalesce(day.counting_day_before, m.due_at::date)::timestamptz as soon_from
from (
  select m.*, coalesce(due_day.ends_at, hours.due_at) as computed_due_at,
    coalesce(m.sent_due_at, due_day.ends_at, hours.due_at) as due_at, l.hours is not null as due_by_instant
  from recount_moment m
  left join recount_limit l on l.time_limit = m.time_limit
  left join recount_paused p on p.d = m.d and p.n = m.n and p.from_at = m.from_at
  left join recount_standard_day standard on standard.calendar = m.calendar
  -- Day 0: the day of the receipt while a session of it is still to run, else the next counting day.
  left join recount_day received
    on received.calendar = m.calendar and received.day = m.received_at::date
  left join recount_day due_day
    on due_day.calendar = m.calendar and due_day.counts and due_day.nth = received.nth
      + case when received.counts and m.received_at < received.ends_at then 0 else 1 end
      + l.days + coalesce(p.micros, 0) / coalesce(standard.micros, 28800000000)
  -- Limits in hours: the earliest instant at which so much counting time, and the paused time, has run.
  left join lateral (
    select s.before + least(extract(epoch from m.received_at - s.starts_at) * 1000000, s.upto - s.before)::bigint as micros
    from recount_session s
    where l.hours is not null and s.calendar = m.calendar and s.starts_at <= m.received_at
    order by s.starts_at desc limit 1) as begun on true
  left join lateral (
    select coalesce(begun.micros, 0) + l.hours * 3600000000 + coalesce(p.micros, 0) as micros) as target on true
  left join lateral (
    select s.starts_at + (target.micros - s.before) * interval '1 microsecond' as due_at
    from recount_session s
    where l.hours is not null and s.calendar = m.calendar and s.upto >= target.micros
    order by s.upto limit 1) as hours on true) as m
left join recount_day day
  on day.calendar = m.calendar and day.day = m.due_at::date;

-- Since when it is overdue, once in each cycle: the first moment at which it ran and could no longer end on time.
create temp table recount_overdue on commit drop as
select distinct on (d, cycle) d, cycle, n, from_at, custody, greatest(late_from, from_at) as overdue_at,
  by_clock or late_from > from_at as by_clock
from recount_due
where running and (late_from <= from_at or late_from < to_at)
order by d, cycle, n, from_at;

analyze recount_due;
analyze recount_overdue;

-- How each end stands to what was due: what was overdue in this cycle is late, else the due moment in force decides.
create temp table recount_end on commit drop as
select due.d, due.custody, due.cycle, due.from_at as at, due.due_at is null as without_due, due.ended_by,
  o.d is not null as was_overdue,
  case
    when due.ended_by not in ('PROCESSED', 'RETURNED') then null
    when o.d is not null then 'LATE'
    when due.due_at is null then 'ON_TIME'
    when due.due_by_instant then
      case when due.from_at < due.due_at then 'EARLY' when due.from_at = due.due_at then 'ON_TIME' else 'LATE' end
    when due.from_at >= due.late_from then 'LATE'
    when due.from_at >= due.late_from - interval '24 hours' then 'ON_TIME'
    else 'EARLY'
  end as timeliness
from recount_due due
left join recount_overdue o on o.d = due.d and o.cycle = due.cycle
where due.ended;

analyze recount_end;
