-- The status events of dossiers, each once, in the one order, with what each makes of its dossier. One sort serves all:
-- the first in the log of each source and id, then by time, life cycle, source and id.
create temp table recount_course on commit drop as
with status (status, place, outside, completes, ends, pauses, resumes) as (values
  ('REGISTERED', 0, true, false, false, false, false),
  ('RECEIVED', 1, false, false, false, false, true),
  ('REFUSED', 2, true, false, true, false, false),
  ('IN_PROGRESS', 3, false, false, false, false, true),
  ('SUPPLEMENT_REQUESTED', 4, false, false, false, true, false),
  ('PAYMENT_REQUESTED', 5, false, false, false, true, false),
  ('WITHDRAWN', 6, true, false, true, false, false),
  ('STOPPED', 7, false, false, false, true, false),
  ('PROCESSED', 8, false, true, true, false, false),
  ('RETURNED', 9, false, true, true, false, false),
  ('REOPENED', 10, false, false, false, false, true),
  ('TRANSFERRED', 11, false, false, false, false, false)
), said as (
  select distinct on (e.subject collate "C", e.source collate "C", e.id collate "C")
    e.subject collate "C" as code, e.source collate "C" as source, e.id collate "C" as id, e.occurred_at as at,
    e.unit, s.*, x.procedure, x.channel, x.touchpoint, x.area, x."limit" collate "C" as time_limit,
    x."dueAt" as sent_due_at, x."toUnit" as to_unit
  from event_ledger e
  cross join lateral json_to_record(e.data) as x (status text, procedure text, channel text, touchpoint text, area text,
    "limit" text, "dueAt" timestamptz, "toUnit" text)
  join status s on s.status = x.status
  where e.type = 'dossier.status.v1'
    and e.recorded_at <= (select known_until from recount_question)
    and hashtext(e.subject) & 65535 >= (select hash_from from recount_question)
    and hashtext(e.subject) & 65535 < (select hash_to from recount_question)
    and not exists (select from retired_subject r where r.kind = 'dossier' and r.subject = e.subject)
    and ((select everything from recount_question) or e.subject in (select code from recount_named))
  order by 1, 2, 3, e.log_partition, e.log_offset
), ordered as (
  select *, row_number() over (order by code, at, place, source, id)::int as n
  from said
), beginnings as (
  select *,
    -- The number of its first event is the dossier's.
    min(n) over whole as d,
    max(n) over whole as last_n,
    min(procedure collate "C") over whole <> max(procedure collate "C") over whole as of_several_procedures,
    min(n) filter (where not outside) over whole as first_n,
    -- The first that is neither an end nor outside; where it is a receipt, ends before it came out of order.
    min(n) filter (where not outside and not completes) over whole as going_n,
    min(n) filter (where status = 'RECEIVED') over whole as received_n
  from ordered
  window whole as (partition by code order by at, place, source, id
    rows between unbounded preceding and unbounded following)
), accepted as (
  select *, case when received_n = going_n then going_n else first_n end as accepted_n
  from beginnings
), marked as (
  select *,
    -- The last word on whether it is done (odd) or not, and the last on whether and by which status it is paused.
    max(case when n >= accepted_n then
          case when ends or (n = accepted_n and accepted_n > first_n) then n * 2 + 1 when status = 'REOPENED' then n * 2 end
        end) over so_far as done_mark,
    max(case when n >= accepted_n then
          case when pauses then n * 16::bigint + place when resumes or ends then n * 16::bigint end
        end) over so_far as pause_mark
  from accepted
  window so_far as (partition by code order by at, place, source, id rows unbounded preceding)
), staged as (
  select *, coalesce(n >= accepted_n, false) as accepted,
    -- How it stands after the event: 0 neither done nor paused, 1 done, 2 paused, 3 paused by a stop.
    case when done_mark % 2 = 1 then 1 when pause_mark % 16 = 7 then 3 when pause_mark % 16 > 0 then 2 else 0 end as stage
  from marked
), compared as (
  select *, lag(stage, 1, 0) over course as stage_before
  from staged
  window course as (partition by code order by at, place, source, id)
), told as (
  select
    d, n, last_n, code, at, status, unit, to_unit, procedure, channel, touchpoint, area, accepted_n, first_n, accepted,
    stage_before = 1 as done_before, stage = 1 as done_after, stage_before >= 2 as paused_before, stage >= 2 as paused_after,
    stage_before = 3 as stopped_before, stage = 3 as stopped_after,
    accepted and ends and stage_before <> 1 or n = accepted_n and accepted_n > first_n as ended,
    stage_before = 1 and stage <> 1 as reopened,
    accepted and status = 'TRANSFERRED' and stage_before <> 1 as transferred,
    -- Whether what is due, or who waits for what, may be another from here on.
    n = accepted_n or (stage_before = 1) <> (stage = 1) or (stage_before >= 2) <> (stage >= 2) or status = 'TRANSFERRED'
      or sent_due_at is not null or time_limit is not null or of_several_procedures as turns,
    max(at) filter (where stage >= 2 and stage_before < 2) over so_far as last_paused_at,
    max(at) filter (where stage = 3 and stage_before <> 3) over so_far as last_stopped_at,
    -- How often it had been transferred before this event, been paused and gone on, and been reopened.
    (count(*) filter (where accepted and status = 'TRANSFERRED' and stage_before <> 1) over so_far
      - case when accepted and status = 'TRANSFERRED' and stage_before <> 1 then 1 else 0 end)::int as custody,
    (count(*) filter (where stage_before >= 2 and stage < 2) over so_far)::int as pauses_ended,
    (count(*) filter (where stage_before = 1 and stage <> 1) over so_far)::int as cycle,
    -- The latest sent so far; what comes while it is done counts only with or after a reopening.
    (max(array[to_timestamp(n), sent_due_at]) filter (
      where sent_due_at is not null and (stage_before <> 1 or status = 'REOPENED')) over so_far)[2] as sent_due_at,
    substr(max(chr(65536 + n - d) || time_limit) filter (
      where time_limit is not null and (stage_before <> 1 or status = 'REOPENED')) over so_far, 2) as sent_limit
  from compared
  window so_far as (partition by code order by at, place, source, id rows unbounded preceding)
)
-- An event after which all is as it was before it tells nothing more.
select *
from told
where turns or n = last_n or stopped_before or stopped_after or status = 'REGISTERED' or n = first_n
  or channel is not null or touchpoint is not null or area is not null;

analyze recount_course;
