-- The status events of dossiers, each once, in the one order, with what each makes of its dossier. One sort serves all:
-- the first in the log of each source and id, then by time, life cycle, source and id. Rows are kept narrow on their way,
-- for the windows copy them: a status goes by its place in the life cycle, what few events say in one array.
create temp table recount_course on commit drop as
with status (status, place) as (values
  ('REGISTERED', 0), ('RECEIVED', 1), ('REFUSED', 2), ('IN_PROGRESS', 3), ('SUPPLEMENT_REQUESTED', 4),
  ('PAYMENT_REQUESTED', 5), ('WITHDRAWN', 6), ('STOPPED', 7), ('PROCESSED', 8), ('RETURNED', 9), ('REOPENED', 10),
  ('TRANSFERRED', 11)
), read as (
  -- As jsonb: taken apart once, and each word of it is then found at once. It stays a step of its own, for what is taken
  -- out of it must not take it apart again.
  select e.subject collate "C" as code, e.source collate "C" as source, e.id collate "C" as id, e.log_partition,
    e.log_offset, e.occurred_at as at, e.unit, e.data::jsonb as x
  from event_ledger e
  where e.type = 'dossier.status.v1'
    and e.recorded_at <= (select known_until from recount_question)
    and hashtext(e.subject) & (select share_mask from recount_question) = (select share from recount_question)
    and not exists (select from retired_subject r where r.kind = 'dossier' and r.subject = e.subject)
    and ((select everything from recount_question) or e.subject in (select code from recount_named))
  offset 0
), said as (
  -- By a hash first: numbers are sorted faster than texts.
  select distinct on (h, code, source, id) h, code, source, id, at, place, unit, procedure, sent_due_at, words
  from (
    select hashtextextended(code, 0) as h, code, source, id, log_partition, log_offset, at, s.place, unit,
      x ->> 'procedure' collate "C" as procedure, (x ->> 'dueAt')::timestamptz as sent_due_at,
      case when x ?| '{channel,touchpoint,area,limit,toUnit}'
        then array[x ->> 'channel', x ->> 'touchpoint', x ->> 'area', x ->> 'limit', x ->> 'toUnit'] end as words
    from read
    join status s on s.status = x ->> 'status') as everything
  order by 1, 2, 3, 4, log_partition, log_offset
), beside as (
  -- Work that goes on in the same unit and procedure, after a receipt or other work and before something else, says
  -- nothing that was not said.
  select *, row_number() over course::int as n,
    place = 3 and words is null and sent_due_at is null and lag(place) over course in (1, 3)
      and lag(unit) over course = unit and lag(procedure) over course = procedure and lag(code) over course = code
      and lead(code) over course = code as said_before
  from said
  window course as (order by h, code, at, place, source, id)
), ordered as (
  select * from beside where said_before is not true
), beginnings as (
  select *,
    -- The number of its first event is the dossier's.
    min(n) over whole as d,
    max(n) over whole as last_n,
    min(procedure) over whole <> max(procedure) over whole as of_several_procedures,
    -- The first that is not outside: registered, refused or withdrawn.
    min(n) filter (where place not in (0, 2, 6)) over whole as first_n,
    -- The first that is neither an end nor outside; where it is a receipt, ends before it came out of order.
    min(n) filter (where place not in (0, 2, 6, 8, 9)) over whole as going_n,
    min(n) filter (where place = 1) over whole as received_n
  from ordered
  window whole as (partition by h, code order by at, place, source, id
    rows between unbounded preceding and unbounded following)
), accepted as (
  select *, place in (2, 6, 8, 9) as ends, case when received_n = going_n then going_n else first_n end as accepted_n
  from beginnings
), marked as (
  select h, code, source, id, at, place, unit, procedure, sent_due_at, words, n, d, last_n, of_several_procedures, first_n,
    accepted_n,
    -- The last word on whether it is done (odd) or not, and the last on whether and by which status it is paused.
    max(case when n >= accepted_n then
          case when ends or (n = accepted_n and accepted_n > first_n) then n * 2 + 1 when place = 10 then n * 2 end
        end) over so_far as done_mark,
    max(case when n >= accepted_n then
          case when place in (4, 5, 7) then n * 16::bigint + place when ends or place in (1, 3, 10) then n * 16::bigint end
        end) over so_far as pause_mark
  from accepted
  window so_far as (partition by h, code order by at, place, source, id rows unbounded preceding)
), staged as (
  select *,
    -- How it stands after the event: 0 neither done nor paused, 1 done, 2 paused, 3 paused by a stop.
    case when done_mark % 2 = 1 then 1 when pause_mark % 16 = 7 then 3 when pause_mark % 16 > 0 then 2 else 0 end as stage
  from marked
), compared as (
  select h, code, source, id, at, place, unit, procedure, sent_due_at, words, n, d, last_n, of_several_procedures, first_n,
    accepted_n, stage, lag(stage, 1, 0) over course as stage_before
  from staged
  window course as (partition by h, code order by at, place, source, id)
), told as (
  select d, n, last_n, code, at, place, unit, procedure, words, accepted_n, first_n, stage_before, stage,
    coalesce(n >= accepted_n, false) as accepted,
    -- Whether what is due, or who waits for what, may be another from here on.
    n = accepted_n or (stage_before = 1) <> (stage = 1) or (stage_before >= 2) <> (stage >= 2) or place = 11
      or sent_due_at is not null or words[4] is not null or of_several_procedures as turns,
    max(at) filter (where stage >= 2 and stage_before < 2) over so_far as last_paused_at,
    max(at) filter (where stage = 3 and stage_before <> 3) over so_far as last_stopped_at,
    -- How often it had been transferred so far, been paused and gone on, and been reopened.
    (count(*) filter (where n >= accepted_n and place = 11 and stage_before <> 1) over so_far)::int as transfers,
    (count(*) filter (where stage_before >= 2 and stage < 2) over so_far)::int as pauses_ended,
    (count(*) filter (where stage_before = 1 and stage <> 1) over so_far)::int as cycle,
    -- The latest sent so far; what comes while it is done counts only with or after a reopening.
    (max(array[to_timestamp(n), sent_due_at]) filter (
      where sent_due_at is not null and (stage_before <> 1 or place = 10)) over so_far)[2] as sent_due_at,
    substr(max(chr(65536 + n - d) || words[4] collate "C") filter (
      where words[4] is not null and (stage_before <> 1 or place = 10)) over so_far, 2) as sent_limit
  from compared
  window so_far as (partition by h, code order by at, place, source, id rows unbounded preceding)
), moved as (
  select *, accepted and place = 11 and stage_before <> 1 as transferred
  from told
  -- An event after which all is as it was before it tells nothing more.
  where turns or n = last_n or stage_before = 3 or stage = 3 or place = 0 or n = first_n or words is not null
)
select d, n, n = last_n as is_last, code, at,
  (select array_agg(status order by place) from status)[place + 1] as status, unit, words[5] as to_unit, procedure, words[1] as channel, words[2] as touchpoint,
  words[3] as area, accepted_n, first_n, accepted,
  stage_before = 1 as done_before, stage = 1 as done_after, stage_before >= 2 as paused_before, stage >= 2 as paused_after,
  stage_before = 3 as stopped_before, stage = 3 as stopped_after,
  accepted and place in (2, 6, 8, 9) and stage_before <> 1 or n = accepted_n and accepted_n > first_n as ended,
  stage_before = 1 and stage <> 1 as reopened, transferred, turns, last_paused_at, last_stopped_at,
  -- The stretch of custody that the event belongs to.
  transfers - transferred::int as custody, pauses_ended, cycle, sent_due_at, sent_limit
from moved;

analyze recount_course;
