-- What the ledger no longer holds: subjects that ended long ago, by the balances they left, hour by hour.
create temp table recount_opening on commit drop as
select kind, unit, date_trunc('day', bucket, 'Asia/Ho_Chi_Minh') as day, dimensions, sums,
  case when bucket < period_from then 0 when bucket < period_to then 1 else 2 end as phase
from opening_flow, recount_question
where width = 'HOUR' and unit in (select unit from recount_unit) and share = 0;

insert into recount_dossier_leaf
select (select coalesce(max(leaf), 0) from recount_dossier_leaf) + row_number() over ()::int, o.dimensions[1],
  o.dimensions[2], o.dimensions[3], o.dimensions[4]
from (select distinct dimensions from recount_opening where kind = 'dossier') o
where not exists (
  select from recount_dossier_leaf l
  where (l.procedure, l.channel, l.touchpoint, l.area)
    = (o.dimensions[1], o.dimensions[2], o.dimensions[3], o.dimensions[4]));

insert into recount_dossier_sum
select o.unit, l.leaf, o.day, o.phase, sum(sums[1]), sum(sums[2]), sum(sums[3]), sum(sums[4]), sum(sums[5]), sum(sums[6]),
  sum(sums[7]), sum(sums[8]), sum(sums[9]), sum(sums[10]), sum(sums[11]),
  sum(sums[6] + sums[7] + sums[9] + sums[10] + sums[11]),
  sum(sums[2] + sums[3] + sums[4] - sums[5] - sums[6] - sums[7] - sums[9] - sums[10] - sums[11] - sums[12]),
  sum(sums[12]), sum(sums[13]), sum(sums[14]), sum(sums[15])
from recount_opening o
join recount_dossier_leaf l
  on (l.procedure, l.channel, l.touchpoint, l.area)
    = (o.dimensions[1], o.dimensions[2], o.dimensions[3], o.dimensions[4])
where o.kind = 'dossier'
group by 1, 2, 3, 4;

insert into recount_report_sum
select unit, dimensions[1], dimensions[2], dimensions[3], day, phase, sum(sums[1]), sum(sums[2]), sum(sums[3]),
  sum(sums[4]), sum(sums[5]), sum(sums[6]), sum(sums[7]), sum(sums[3] + sums[5] + sums[6] + sums[7]),
  sum(sums[1] + sums[2] - sums[3] - sums[5] - sums[6] - sums[7]), sum(sums[8]), sum(sums[9])
from recount_opening
where kind = 'report'
group by 1, 2, 3, 4, 5, 6;
