-- Calendars and catalogs as they stand in the log: of each name the latest version by time, source and id is in force
-- from its time on. The country's first calendar and the first catalog are in force from the beginning.
create temp table recount_reference on commit drop as
with said as (
  select distinct on (subject collate "C", source collate "C", id collate "C")
    data ->> 'kind' as kind, data ->> 'name' as name, data ->> 'version' as version, data -> 'content' as content,
    occurred_at as at, source collate "C" as source, id collate "C" as id
  from event_ledger
  where type = 'reference.version.v1'
    and recorded_at <= (select known_until from recount_question)
  order by subject collate "C", source collate "C", id collate "C", log_partition, log_offset
), placed as (
  select *, row_number() over same as nth, lead(at) over same as replaced_at
  from said
  window same as (partition by kind, name order by at, source, id)
)
select row_number() over (order by kind, name, nth)::int as reference, kind, name, version, content,
  case when nth = 1 and (kind <> 'CALENDAR' or name = 'vn') then '-infinity' else at end as valid_from,
  coalesce(replaced_at, 'infinity') as valid_to
from placed;

-- The limits of a catalog: of procedures, and of reports by category and urgency.
create temp table recount_procedure_limit on commit drop as
select distinct on (r.reference, p.value ->> 'code')
  r.valid_from, r.valid_to, p.value ->> 'code' as procedure, p.value ->> 'limit' as time_limit
from recount_reference r
cross join lateral json_array_elements(r.content -> 'procedures') with ordinality as p (value, nth)
where r.kind = 'CATALOG' and r.valid_from < r.valid_to and p.value ->> 'limit' is not null
order by r.reference, p.value ->> 'code', p.nth;

create temp table recount_report_limit on commit drop as
select r.valid_from, r.valid_to, coalesce(c ->> 'code', '') as category,
  coalesce(c ->> 'limit', r.content ->> 'reportLimit') as time_limit,
  coalesce(c ->> 'urgentLimit', r.content ->> 'urgentReportLimit') as urgent_limit
from recount_reference r
cross join lateral (
  select json_array_elements(r.content -> 'categories') as c
  -- What no category lists.
  union all select null) as categories
where r.kind = 'CATALOG' and r.valid_from < r.valid_to;

analyze recount_reference;
analyze recount_procedure_limit;
analyze recount_report_limit;
