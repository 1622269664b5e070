-- The reports as counted again.
create temp table recount_report_row on commit drop as
select d.code, d.unit, d.category, d.touchpoint, d.area, d.status, d.received_at,
  coalesce(c.accepted and not c.done_after, false) as is_open, e.at as ended_at, e.ended_by, e.timeliness,
  coalesce(due.due_at, c.sent_due_at) as due_at, due.computed_due_at,
  case when not c.done_after then o.overdue_at end as overdue_from,
  coalesce(c.accepted_n > c.first_n, false) as out_of_order
from recount_report d
join (select distinct on (r) * from recount_report_course order by r, n desc) as c on c.r = d.r
left join (
  select distinct on (r) r, at, ended_by, timeliness from recount_report_end order by r, n desc) as e
  on e.r = d.r and c.done_after
left join (
  select distinct on (r) r, due_at, computed_due_at
  from recount_report_due
  order by r, n desc, from_at desc) as due on due.r = d.r
left join recount_report_overdue o on o.r = d.r and o.cycle = c.cycle;

-- Where the rows that the screens list differ from what was counted again. What is due is what it will be by every calendar
-- version known, also by one that comes into force later.
create temp table recount_row_difference on commit drop as
with recounted as (
  select d.code, case when c.transferred then c.to_unit else c.unit end as unit, d.procedure, d.channel, d.touchpoint, d.area, c.status,
    case when not c.accepted then 'OUTSIDE' when c.done_after then 'DONE' when c.paused_after then 'PAUSED' else 'OPEN' end as stage,
    d.registered_at, d.received_at, e.at as ended_at, e.ended_by, e.timeliness,
    case when c.accepted then due.due_at else c.sent_due_at end as due_at, due.computed_due_at,
    case when not c.done_after then o.overdue_at end as overdue_from,
    case when c.paused_after then c.last_paused_at end as paused_since,
    case when c.stopped_after then c.last_stopped_at end as stopped_since,
    coalesce(c.accepted_n > c.first_n, false) as out_of_order
  from recount_course c
  join recount_dossier d on d.d = c.d
  left join recount_end e on e.d = c.d and e.cycle = c.cycle and c.done_after
  left join recount_due due on due.d = c.d and due.is_last
  left join recount_overdue o on o.d = c.d and o.cycle = c.cycle
  where c.is_last
), shown as (
  select * from dossier
  where (unit in (select unit from recount_unit) or code collate "C" in (select code from recount_named))
    and hashtext(code) & (select share_mask from recount_question) = (select share from recount_question)
), beside as (
  select coalesce(s.code, r.code) as code, s, r
  from shown s
  full join recounted r on r.code = s.code collate "C"
  where (s.unit in (select unit from recount_unit) or r.unit in (select unit from recount_unit))
    and (s.unit, s.procedure, s.channel, s.touchpoint, s.area, s.status, s.stage, s.registered_at, s.received_at, s.ended_at,
      s.ended_by, s.timeliness, s.due_at, s.computed_due_at, s.overdue_from, s.paused_since, s.stopped_since, s.out_of_order)
    is distinct from
      (r.unit, r.procedure, r.channel, r.touchpoint, r.area, r.status, r.stage, r.registered_at, r.received_at, r.ended_at,
      r.ended_by, r.timeliness, r.due_at, r.computed_due_at, r.overdue_from, r.paused_since, r.stopped_since, r.out_of_order)
)
select 'dossiers' as subject, code, a.attribute, a.shown, a.recounted
from beside
cross join lateral (values
  ('unit', (s).unit, (r).unit),
  ('procedure', (s).procedure, (r).procedure),
  ('channel', (s).channel, (r).channel),
  ('touchpoint', (s).touchpoint, (r).touchpoint),
  ('area', (s).area, (r).area),
  ('status', (s).status, (r).status),
  ('stage', (s).stage, (r).stage),
  ('registeredAt', to_json((s).registered_at) #>> '{}', to_json((r).registered_at) #>> '{}'),
  ('receivedAt', to_json((s).received_at) #>> '{}', to_json((r).received_at) #>> '{}'),
  ('endedAt', to_json((s).ended_at) #>> '{}', to_json((r).ended_at) #>> '{}'),
  ('endedBy', (s).ended_by, (r).ended_by),
  ('timeliness', (s).timeliness, (r).timeliness),
  ('dueAt', to_json((s).due_at) #>> '{}', to_json((r).due_at) #>> '{}'),
  ('computedDueAt', to_json((s).computed_due_at) #>> '{}', to_json((r).computed_due_at) #>> '{}'),
  ('overdueFrom', to_json((s).overdue_from) #>> '{}', to_json((r).overdue_from) #>> '{}'),
  ('pausedSince', to_json((s).paused_since) #>> '{}', to_json((r).paused_since) #>> '{}'),
  ('stoppedSince', to_json((s).stopped_since) #>> '{}', to_json((r).stopped_since) #>> '{}'),
  ('outOfOrder', (s).out_of_order::text, (r).out_of_order::text)) as a (attribute, shown, recounted)
where a.shown is distinct from a.recounted;

insert into recount_row_difference
with shown as (
  select * from report
  where (unit in (select unit from recount_unit) or code collate "C" in (select code from recount_named))
    and (select share from recount_question) = 0
), beside as (
  select coalesce(s.code, r.code) as code, s, r
  from shown s
  full join recount_report_row r on r.code = s.code collate "C"
  where (s.unit in (select unit from recount_unit) or r.unit in (select unit from recount_unit))
    and (s.unit, s.category, s.touchpoint, s.area, s.status, s.is_open, s.received_at, s.ended_at, s.ended_by, s.timeliness,
      s.due_at, s.computed_due_at, s.overdue_from, s.out_of_order)
    is distinct from
      (r.unit, r.category, r.touchpoint, r.area, r.status, r.is_open, r.received_at, r.ended_at, r.ended_by, r.timeliness,
      r.due_at, r.computed_due_at, r.overdue_from, r.out_of_order)
)
select 'reports', code, a.attribute, a.shown, a.recounted
from beside
cross join lateral (values
  ('unit', (s).unit, (r).unit),
  ('category', (s).category, (r).category),
  ('touchpoint', (s).touchpoint, (r).touchpoint),
  ('area', (s).area, (r).area),
  ('status', (s).status, (r).status),
  ('open', (s).is_open::text, (r).is_open::text),
  ('receivedAt', to_json((s).received_at) #>> '{}', to_json((r).received_at) #>> '{}'),
  ('endedAt', to_json((s).ended_at) #>> '{}', to_json((r).ended_at) #>> '{}'),
  ('endedBy', (s).ended_by, (r).ended_by),
  ('timeliness', (s).timeliness, (r).timeliness),
  ('dueAt', to_json((s).due_at) #>> '{}', to_json((r).due_at) #>> '{}'),
  ('computedDueAt', to_json((s).computed_due_at) #>> '{}', to_json((r).computed_due_at) #>> '{}'),
  ('overdueFrom', to_json((s).overdue_from) #>> '{}', to_json((r).overdue_from) #>> '{}'),
  ('outOfOrder', (s).out_of_order::text, (r).out_of_order::text)) as a (attribute, shown, recounted)
where a.shown is distinct from a.recounted;

-- Of indicators the values are not listed: some of them are too small to be shown.
insert into recount_row_difference
select 'indicators', concat_ws(' ', i.unit, i.indicator, i.period_key, nullif(i.area, '')), a.attribute, null, null
from (
  select coalesce(s.unit, r.unit) as unit, coalesce(s.indicator, r.indicator) as indicator,
    coalesce(s.period_key, r.period_key) as period_key, coalesce(s.area, r.area) as area,
    s.value as shown_value, r.value as recounted_value, s.revision as shown_revision, r.revision as recounted_revision
  from (
    select *, case when frequency = 'INSTANT' then period_start::text else period end as period_key
    from indicator_value
    where unit in (select unit from recount_unit) and (select share from recount_question) = 0) as s
  full join recount_indicator r
    on r.unit = s.unit and r.indicator = s.indicator and r.area = s.area and r.period_key = s.period_key) as i
cross join lateral (values
  ('value', trim_scale(shown_value)::text, trim_scale(recounted_value)::text),
  ('revision', shown_revision::text, recounted_revision::text)) as a (attribute, shown, recounted)
where a.shown is distinct from a.recounted;

insert into recount_row_difference
select 'indicators', concat_ws(' ', i.unit, i.indicator, i.period_key), a.attribute, null, null
from (
  select coalesce(s.unit, r.unit) as unit, coalesce(s.indicator, r.indicator) as indicator,
    coalesce(s.period_key, r.period_key) as period_key,
    s.value_count as shown_count, r.value_count as recounted_count, s.value_sum as shown_sum, r.value_sum as recounted_sum,
    s.last_value as shown_last, r.last_value as recounted_last, s.small as shown_small, r.small as recounted_small
  from (
    select unit, indicator, case when frequency = 'INSTANT' then period_start::text else period end as period_key,
      value_count, value_sum, last_value,
      array(select trim_scale(each) from unnest(small) as each order by each) as small
    from indicator_rollup
    where unit in (
        select ancestor from recount_ancestor group by ancestor having bool_and(unit in (select unit from recount_unit)))
      and (select share from recount_question) = 0) as s
  full join recount_rollup r
    on r.unit = s.unit and r.indicator = s.indicator and r.period_key = s.period_key) as i
cross join lateral (values
  ('rolledUpCount', shown_count::text, recounted_count::text),
  ('rolledUpSum', trim_scale(shown_sum)::text, trim_scale(recounted_sum)::text),
  ('rolledUpLast', trim_scale(shown_last)::text, trim_scale(recounted_last)::text),
  ('rolledUpSmall', shown_small::text, recounted_small::text)) as a (attribute, shown, recounted)
where a.shown is distinct from a.recounted;
