-- One row a dossier: of each attribute the latest known value, and its acceptance.
create temp table recount_dossier on commit drop as
select d, min(code) filter (where is_last) as code,
  min(procedure) filter (where is_last) as procedure,
  -- The place in the order before each value makes the latest the greatest.
  substr(max(chr(65536 + n - d) || channel collate "C") filter (where channel is not null), 2) as channel,
  substr(max(chr(65536 + n - d) || touchpoint collate "C") filter (where touchpoint is not null), 2) as touchpoint,
  substr(max(chr(65536 + n - d) || area collate "C") filter (where area is not null), 2) as area,
  min(at) filter (where status = 'REGISTERED' and n < coalesce(accepted_n, n + 1)) as registered_at,
  min(n) filter (where status = 'REGISTERED' and n < coalesce(accepted_n, n + 1)) as registered_n,
  min(at) filter (where n = accepted_n) as received_at,
  min(unit) filter (where n = accepted_n) as accepting_unit,
  min(status) filter (where n = first_n and first_n < accepted_n) as ended_before_by
from recount_course
group by d;

-- Who held it: within a stretch of custody the unit its last event names; a transfer ends a stretch and begins the next.
create temp table recount_custody on commit drop as
select d, custody, unit from recount_course where transferred or is_last
union all
select d, custody + 1, to_unit from recount_course where transferred and is_last;

analyze recount_dossier;
analyze recount_custody;
