-- The events of citizen reports, each once, in the one order, with what each makes of its report.
create temp table recount_report_course on commit drop as
with status (status, place, ends) as (values
  ('RECEIVED', 0, false), ('FORWARDED', 1, false), ('REASSIGNED', 2, false), ('IN_PROGRESS', 3, false),
  ('EXTENDED', 4, false), ('RESOLVED', 5, true), ('CLOSED', 6, true), ('REFUSED', 7, true), ('DUPLICATE', 8, true),
  ('REOPENED', 9, false), ('HIDDEN', 10, false)
), said as (
  select distinct on (e.subject collate "C", e.source collate "C", e.id collate "C")
    e.subject collate "C" as code, e.source collate "C" as source, e.id collate "C" as id, e.occurred_at as at,
    e.unit, s.*, x.category, x.area, x.touchpoint, x.urgent, x."dueAt" as sent_due_at
  from event_ledger e
  cross join lateral json_to_record(e.data) as x (status text, category text, area text, touchpoint text, urgent boolean,
    "dueAt" timestamptz)
  join status s on s.status = x.status
  where e.type = 'report.status.v1'
    and e.recorded_at <= (select known_until from recount_question) and (select share from recount_question) = 0
    and not exists (select from retired_subject r where r.kind = 'report' and r.subject = e.subject)
    and ((select everything from recount_question) or e.subject in (select code from recount_named))
  order by 1, 2, 3, e.log_partition, e.log_offset
), ordered as (
  select *, row_number() over (order by code, at, place, source, id)::int as n
  from said
), beginnings as (
  select *,
    min(n) over whole as r,
    min(n) filter (where status <> 'HIDDEN') over whole as first_n,
    min(n) filter (where status <> 'HIDDEN' and not ends) over whole as going_n,
    min(n) filter (where status = 'RECEIVED') over whole as received_n
  from ordered
  window whole as (partition by code)
), accepted as (
  -- Where ends stand before the first receipt, the receipt begins it: an end needs a beginning.
  select *, case when received_n = going_n then going_n else first_n end as accepted_n
  from beginnings
), staged as (
  select *, coalesce(n >= accepted_n, false) as accepted,
    coalesce(max(case when n >= accepted_n then
      case when ends or (n = accepted_n and accepted_n > first_n) then n * 2 + 1 when status = 'REOPENED' then n * 2 end
    end) over so_far % 2 = 1, false) as done_after
  from accepted
  window so_far as (partition by code order by at, place, source, id rows unbounded preceding)
), compared as (
  select *, lag(done_after, 1, false) over (partition by code order by at, place, source, id) as done_before
  from staged
)
select r, n, code, at, status, unit, category, area, touchpoint, accepted_n, first_n, accepted, done_before, done_after,
  accepted and ends and not done_before or n = accepted_n and accepted_n > first_n as ended,
  done_before and not done_after as reopened,
  n = accepted_n or done_before <> done_after or sent_due_at is not null or category is not null or urgent is not null
    as turns,
  (count(*) filter (where done_before and not done_after) over so_far)::int as cycle,
  (max(array[to_timestamp(n), sent_due_at]) filter (
    where sent_due_at is not null and (not done_before or status = 'REOPENED')) over so_far)[2] as sent_due_at,
  -- What its limit follows from: all known so far; what is said while it is done waits for a reopening.
  coalesce(substr(max(chr(65536 + n - r) || category collate "C") over so_far, 2), '') as known_category,
  coalesce(max(n * 2 + urgent::int) over so_far % 2 = 1, false) as known_urgent
from compared
window so_far as (partition by code order by at, place, source, id rows unbounded preceding);

-- One row a report: of each attribute the latest known value, and its receipt.
create temp table recount_report on commit drop as
select r, min(code) as code,
  substr(max(chr(65536 + n - r) || unit collate "C"), 2) as unit,
  substr(max(chr(65536 + n - r) || status collate "C"), 2) as status,
  substr(max(chr(65536 + n - r) || category collate "C"), 2) as category,
  substr(max(chr(65536 + n - r) || touchpoint collate "C"), 2) as touchpoint,
  substr(max(chr(65536 + n - r) || area collate "C"), 2) as area,
  min(at) filter (where n = accepted_n) as received_at,
  min(status) filter (where n = first_n and first_n < accepted_n) as ended_before_by
from recount_report_course
group by r;

analyze recount_report_course;
analyze recount_report;
