-- Each moment at which a report's due date is judged. Its limit is in plain days or hours, and nothing pauses it; the
-- working calendar only says from when it is due soon.
create temp table recount_report_due on commit drop as
with turn as (
  select c.r, c.n, c.at, coalesce(lead(c.at) over (partition by c.r order by c.n), 'infinity') as next_at, c.cycle, c.ended,
    c.done_after, c.sent_due_at, c.known_category, c.known_urgent
  from recount_report_course c
  where c.accepted and c.turns and (c.ended or not c.done_after)
), moment as (
  select t.r, t.n, greatest(t.at, k.valid_from) as from_at, least(t.next_at, k.valid_to) as to_at,
    coalesce(k.valid_from > t.at, false) as by_clock, coalesce(k.valid_to < t.next_at, false) as to_by_clock,
    t.cycle, t.ended, not t.done_after as running, k.calendar, d.received_at, t.sent_due_at, t.known_urgent,
    case when t.known_urgent then coalesce(named.urgent_limit, other.urgent_limit)
      else coalesce(named.time_limit, other.time_limit) end as time_limit
  from turn t
  join recount_report d on d.r = t.r
  left join recount_unit_calendar k
    on k.unit = d.unit and t.at < k.valid_to and (k.valid_from <= t.at or k.valid_from < t.next_at and not t.done_after)
  left join recount_report_limit named
    on named.category = t.known_category and named.valid_from <= d.received_at and d.received_at < named.valid_to
  left join recount_report_limit other
    on other.category = '' and other.valid_from <= d.received_at and d.received_at < other.valid_to
), counted as (
  select m.*,
    coalesce(time_limit like 'PT%', known_urgent) as due_by_instant,
    case when time_limit like 'PT%' then received_at + time_limit::interval
      else ((received_at at time zone 'Asia/Ho_Chi_Minh')::date + substring(time_limit, '^P(\d+)D$')::int
        + time '23:59:59') at time zone 'Asia/Ho_Chi_Minh' end as computed_due_at
  from moment m
), due as (
  select *, coalesce(sent_due_at, computed_due_at) as due_at,
    (coalesce(sent_due_at, computed_due_at) at time zone 'Asia/Ho_Chi_Minh')::date as due_on
  from counted
)
select due.*,
  case when due_by_instant then due_at else (due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' end as late_from,
  coalesce(day.counting_day_before, due_on)::timestamp at time zone 'Asia/Ho_Chi_Minh' as soon_from
from due
left join recount_day day on day.calendar = due.calendar and day.day = due_on;

create temp table recount_report_overdue on commit drop as
select distinct on (r, cycle) r, cycle, n, from_at, greatest(late_from, from_at) as overdue_at,
  by_clock or late_from > from_at as by_clock
from recount_report_due
where running and (late_from <= from_at or late_from < to_at)
order by r, cycle, n, from_at;

create temp table recount_report_end on commit drop as
select c.r, c.n, c.at, due.due_at is null as without_due, x.ended_by,
  case
    when x.ended_by not in ('RESOLVED', 'CLOSED') then null
    when o.r is not null then 'LATE'
    when due.due_at is null then 'ON_TIME'
    when due.due_by_instant then
      case when c.at < due.due_at then 'EARLY' when c.at = due.due_at then 'ON_TIME' else 'LATE' end
    when c.at >= due.late_from then 'LATE'
    when c.at >= due.late_from - interval '24 hours' then 'ON_TIME'
    else 'EARLY'
  end as timeliness
from recount_report_course c
join recount_report d on d.r = c.r
cross join lateral (
  select case when c.n = c.accepted_n and c.accepted_n > c.first_n then d.ended_before_by else c.status end as ended_by) as x
left join recount_report_due due on due.r = c.r and due.n = c.n
left join recount_report_overdue o on o.r = c.r and o.cycle = c.cycle
where c.ended;

create temp table recount_report_sum on commit drop as
with movement as (
  select c.r, c.at, (c.n = c.accepted_n)::int as received, c.reopened::int as reopened,
    coalesce(e.timeliness in ('EARLY', 'ON_TIME'), false)::int as on_time,
    coalesce(e.timeliness = 'ON_TIME' and e.without_due, false)::int as on_time_without_due,
    coalesce(e.timeliness = 'LATE', false)::int as late, coalesce(e.ended_by = 'REFUSED', false)::int as refused,
    coalesce(e.ended_by = 'DUPLICATE', false)::int as duplicate, c.ended::int as done,
    (not c.done_after)::int - (c.n > c.accepted_n and not c.done_before)::int as open,
    -(c.ended and o.r is not null)::int as overdue, 0 as due_soon
  from recount_report_course c
  left join recount_report_end e on e.r = c.r and e.n = c.n
  left join recount_report_overdue o on o.r = c.r and o.cycle = c.cycle
  where c.accepted and c.turns
  union all
  select r, overdue_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
  from recount_report_overdue, recount_question
  where not by_clock or overdue_at <= clock
  union all
  select r, flag.at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, flag.delta
  from recount_question q, (
    select m.*, greatest(m.from_at, m.soon_from) as soon_at
    from recount_report_due m
    left join recount_report_overdue o on o.r = m.r and o.cycle = m.cycle
    where m.running and m.late_from > m.from_at and m.soon_from < m.to_at
      and (o.r is null or (m.n, m.from_at) <= (o.n, o.from_at))) as soon
  cross join lateral (values
    (soon_at, 1, by_clock or soon_at > from_at),
    (least(to_at, late_from), -1, case when to_at <= late_from then to_by_clock else true end)) as flag (at, delta, by_clock)
  where flag.at < 'infinity' and (not flag.by_clock or flag.at <= q.clock)
)
select d.unit, coalesce(d.category, '') as category, coalesce(d.touchpoint, '') as touchpoint, coalesce(d.area, '') as area,
  date_trunc('day', m.at, 'Asia/Ho_Chi_Minh') as day,
  case when m.at < q.period_from then 0 when m.at < q.period_to then 1 else 2 end as phase,
  sum(m.received) as received, sum(m.reopened) as reopened, sum(m.on_time) as on_time,
  sum(m.on_time_without_due) as on_time_without_due, sum(m.late) as late, sum(m.refused) as refused,
  sum(m.duplicate) as duplicate, sum(m.done) as done, sum(m.open) as open, sum(m.overdue) as overdue,
  sum(m.due_soon) as due_soon
from movement m
cross join recount_question q
join recount_report d on d.r = m.r
where d.unit in (select unit from recount_unit)
group by 1, 2, 3, 4, 5, 6;
analyze recount_report_sum;
