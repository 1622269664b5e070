-- The working calendars of every unit a due date is counted for: its own over its ancestors' over the country's, anew
-- from each moment on at which one of them has another version.
create temp table recount_unit_calendar on commit drop as
with unit as (
  select accepting_unit as unit from recount_dossier where accepting_unit is not null
  union select unit from recount_report
), chain as (
  select unit, unit as name, 0 as distance from unit
  union select u.unit, a.ancestor, a.distance from unit u join recount_ancestor a on a.unit = u.unit and a.distance > 0
  union select unit, 'vn', 1000000 from unit
), change as (
  select unit, '-infinity'::timestamptz as at from unit
  union select c.unit, r.valid_from
  from chain c join recount_reference r on r.kind = 'CALENDAR' and r.name = c.name and r.valid_from < r.valid_to
), span as (
  select unit, at as valid_from, lead(at, 1, 'infinity') over (partition by unit order by at) as valid_to from change
), chained as (
  select s.unit, s.valid_from, s.valid_to, array_agg(f.reference order by f.distance) as files
  from span s
  left join lateral (
    select r.reference, c.distance
    from chain c
    join recount_reference r
      on r.kind = 'CALENDAR' and r.name = c.name and r.valid_from <= s.valid_from and s.valid_from < r.valid_to
    where c.unit = s.unit) as f on true
  group by s.unit, s.valid_from, s.valid_to
)
select unit, valid_from, valid_to, files, dense_rank() over (order by files)::int as calendar
from chained;

-- The files of a calendar, the nearest first.
create temp table recount_calendar_file on commit drop as
select c.calendar, f.distance, r.name, r.version, r.content
from (select distinct calendar, files from recount_unit_calendar) c
cross join lateral unnest(c.files) with ordinality as f (reference, distance)
join recount_reference r on r.reference = f.reference;

-- The counting sessions of each weekday (1 is Monday): of the nearest file that has sessions.
create temp table recount_week on commit drop as
select f.calendar, array_position(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], d.day)
    as weekday, (s ->> 'start')::time as starts, (s ->> 'end')::time as ends
from (
  select distinct on (calendar) calendar, content
  from recount_calendar_file
  where json_typeof(content -> 'sessions') = 'array'
  order by calendar, distance) f
cross join lateral json_array_elements(f.content -> 'sessions') as s
cross join lateral json_array_elements_text(s -> 'days') as d (day)
where coalesce((s ->> 'counts')::boolean, true);

-- Days off (no weekday) and days worked with the hours of another weekday: the nearest file decides a date.
create temp table recount_exception on commit drop as
select distinct on (calendar, day) calendar, day, weekday
from (
  select f.calendar, f.distance, (o ->> 'date')::date as day, null::int as weekday
  from recount_calendar_file f
  cross join lateral json_array_elements(f.content -> 'off') as o
  union all
  select f.calendar, f.distance, (w ->> 'date')::date,
    array_position(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], w ->> 'as')
  from recount_calendar_file f
  cross join lateral json_array_elements(f.content -> 'worked') as w) as listed
order by calendar, day, distance;

-- How long a full working day is, in microseconds.
create temp table recount_standard_day on commit drop as
select distinct on (calendar) calendar, extract(epoch from (content ->> 'standardDay')::interval)::bigint * 1000000 as micros
from recount_calendar_file
where content ->> 'standardDay' is not null
order by calendar, distance;

-- The limits that sources sent, and from when to when they speak of dossiers.
create temp table recount_sent on commit drop as
select sent_limit, min(sent_due_at) as first_at, max(greatest(at, sent_due_at)) as last_at
from recount_course
group by sent_limit;

-- The forms of a limit: working days or working hours.
create temp table recount_limit on commit drop as
select time_limit, substring(time_limit, '^P(\d+)D$')::int as days, substring(time_limit, '^PT(\d+)H$')::bigint as hours
from (
  select time_limit from recount_procedure_limit
  union select sent_limit from recount_sent) as limits
where time_limit is not null;
analyze recount_limit;

-- From the first day that anything speaks of to well after the last, since a limit may reach far.
create temp table recount_horizon on commit drop as
select greatest(least(min(first_at), min(q.clock)), '1990-01-01')::date - 40 as first_day,
  least(greatest(max(last_at), max(q.clock)), '2190-01-01')::date + 400
    + 7 * (coalesce(max(days), 0) + coalesce(max(hours), 0) / 4) as last_day
from recount_question q
left join (
  select min(received_at) as first_at, max(received_at) as last_at, null::int as days, null::int as hours from recount_dossier
  union all
  select min(received_at), max(received_at), null, null from recount_report
  union all
  select min(first_at), max(last_at), null, null from recount_sent
  union all
  select min(sent_due_at), max(sent_due_at), null, null from recount_report_course
  union all
  select null, null, max(days), max(hours)::int from recount_limit) as spoken on true;

-- Each counting session with the counting time before it and up to its end, in microseconds.
create temp table recount_session on commit drop as
select calendar, day, starts_at, ends_at, upto - lasts as before, upto
from (
  select *, (sum(lasts) over (partition by calendar order by starts_at))::bigint as upto
  from (
    select w.calendar, d.day, (d.day + w.starts) at time zone 'Asia/Ho_Chi_Minh' as starts_at,
      (d.day + w.ends) at time zone 'Asia/Ho_Chi_Minh' as ends_at,
      extract(epoch from w.ends - w.starts)::bigint * 1000000 as lasts
    from recount_horizon h
    cross join lateral (
      select day::date from generate_series(h.first_day::timestamp, h.last_day::timestamp, '1 day') as day) as d
    join recount_week w on true
    left join recount_exception e on e.calendar = w.calendar and e.day = d.day
    where w.weekday = case when e.day is null then extract(isodow from d.day) else e.weekday end) as sessions) as summed;

-- Each day with the number of counting days up to it, and the last counting day before it.
create temp table recount_day on commit drop as
select calendar, day, ends_at is not null as counts, ends_at,
  count(ends_at) over up_to as nth,
  max(day) filter (where ends_at is not null) over (partition by calendar order by day
    rows between unbounded preceding and 1 preceding) as counting_day_before
from (
  select c.calendar, d.day, max(s.ends_at) as ends_at
  from recount_horizon h
  cross join lateral (
    select day::date from generate_series(h.first_day::timestamp, h.last_day::timestamp, '1 day') as day) as d
  cross join (select distinct calendar from recount_week) as c
  left join recount_session s on s.calendar = c.calendar and s.day = d.day
  group by c.calendar, d.day) as days
window up_to as (partition by calendar order by day);

create index on recount_session (calendar, starts_at);
create index on recount_session (calendar, upto);
analyze recount_unit_calendar;
analyze recount_session;
analyze recount_day;
analyze recount_standard_day;
