-- Interactions: each counts once, by its source and id.
create temp table recount_interaction_sum on commit drop as
with said as (
  select distinct on (e.source collate "C", e.id collate "C") e.unit, e.occurred_at as at, x.*
  from event_ledger e
  cross join lateral json_to_record(e.data) as x (touchpoint text, kind text, topic text, outcome text, "ageBand" text,
    "durationSeconds" bigint)
  where e.type = 'interaction.v1' and e.recorded_at <= (select known_until from recount_question)
    and (select share from recount_question) = 0
  order by e.source collate "C", e.id collate "C", e.log_partition, e.log_offset
)
select unit, touchpoint, kind, coalesce(topic, '') as topic, date_trunc('day', at, 'Asia/Ho_Chi_Minh') as day,
  case when at < q.period_from then 0 when at < q.period_to then 1 else 2 end as phase,
  count(*) as interactions, count(*) filter (where outcome = 'ANSWERED') as answered,
  count(*) filter (where outcome = 'HANDED_OVER') as handed_over, count(*) filter (where "ageBand" = 'FROM_45') as from_45,
  count("ageBand") as age_known, coalesce(sum("durationSeconds"), 0) as duration_seconds,
  count(*) filter (where outcome = 'FINISHED') as finished, count(*) filter (where outcome = 'ABANDONED') as abandoned,
  count("durationSeconds") as duration_known
from said cross join recount_question q
where unit in (select unit from recount_unit)
group by 1, 2, 3, 4, 5, 6;

-- Indicators: of each unit, area and period the highest revision is in force, then the latest by time, source and id.
create temp table recount_indicator on commit drop as
with said as (
  select distinct on (e.subject collate "C", e.source collate "C", e.id collate "C")
    e.subject as indicator, e.source collate "C" as source, e.id collate "C" as id, e.occurred_at as at, e.unit, x.*
  from event_ledger e
  cross join lateral json_to_record(e.data) as x (period text, value numeric, area text, revision integer)
  where e.type = 'indicator.value.v1' and e.recorded_at <= (select known_until from recount_question)
    and (select share from recount_question) = 0
  order by e.subject collate "C", e.source collate "C", e.id collate "C", e.log_partition, e.log_offset
), read as (
  -- A period is written in capitals; a moment stands for the same moment however it is written.
  select *, case when period ~* '^\d{4}(-W\d{2}|-Q[1-4]|-\d{2}(-\d{2})?)?$' then upper(period)
    else (period::timestamptz)::text end as period_key
  from said
  where unit in (select unit from recount_unit)
)
select distinct on (unit, indicator, coalesce(area, ''), period_key)
  unit, indicator, coalesce(area, '') as area, period_key, value, coalesce(revision, 0) as revision, at
from read
order by unit, indicator, coalesce(area, ''), period_key, coalesce(revision, 0) desc, at desc, source desc, id desc;

-- What they make of the units above, where all below those are asked for. Every value counts for itself, unless a value
-- of a whole unit stands between it and the unit above.
create temp table recount_rollup on commit drop as
with up as (
  select unit, ancestor, distance from recount_ancestor
  union all select unit, unit, 0 from recount_unit
), rolled as (
  select ancestor as unit from recount_ancestor
  group by ancestor having bool_and(unit in (select unit from recount_unit))
), standing as (
  select up.ancestor as unit, r.indicator, r.period_key, r.unit as of_unit, r.area, r.value, r.at
  from recount_indicator r
  join up on up.unit = r.unit
  where up.ancestor in (select unit from rolled)
    and not exists (
      select from up as path
      join recount_indicator whole on whole.unit = path.ancestor and whole.area = ''
      where path.unit = r.unit and whole.indicator = r.indicator and whole.period_key = r.period_key
        and path.distance <= up.distance and (path.distance > 0 or r.area <> ''))
), unit_sum as (
  select unit, indicator, period_key, coalesce(sum(value) filter (where area = ''), sum(value)) as value
  from recount_indicator group by 1, 2, 3
), small as (
  select up.ancestor as unit, s.indicator, s.period_key, array_agg(trim_scale(s.value) order by s.value) as small
  from unit_sum s join up on up.unit = s.unit
  where s.value <> 0 and s.value < 10
  group by 1, 2, 3
), counted as (
  select unit, indicator, period_key, count(*) as value_count, sum(value) as value_sum,
    (array_agg(value order by at desc, of_unit collate "C" desc, area collate "C" desc))[1] as last_value
  from standing group by 1, 2, 3
)
select c.*, coalesce(s.small, '{}') as small
from counted c left join small s using (unit, indicator, period_key);
