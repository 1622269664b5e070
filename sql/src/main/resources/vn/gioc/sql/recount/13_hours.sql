-- What the tables show by the hour, and by the minute added up by day, of the time zone that is set. Nothing of it was
-- counted again: another connection can do it meanwhile.
create temp table recount_dossier_bucket on commit drop as
select unit, width, case width when 'HOUR' then bucket else date_trunc('day', bucket, 'Asia/Ho_Chi_Minh') end as bucket,
  sum(registered::int) as registered, sum(received::int) as received, sum(reopened::int) as reopened,
  sum(transferred_in::int) as transferred_in, sum(transferred_out::int) as transferred_out,
  sum(early::int) as early, sum(on_time::int) as on_time, sum(on_time_without_due::int) as on_time_without_due,
  sum(late::int) as late, sum(withdrawn::int) as withdrawn, sum(refused::int) as refused,
  sum(paused::int) as paused, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon,
  sum(stopped_long::int) as stopped_long
from dossier_flow
where unit = any (array(select unit from recount_unit)) and width in ('HOUR', 'MINUTE')
group by 1, 2, 3;

create temp table recount_report_bucket on commit drop as
select unit, width, case width when 'HOUR' then bucket else date_trunc('day', bucket, 'Asia/Ho_Chi_Minh') end as bucket,
  sum(received::int) as received, sum(reopened::int) as reopened, sum(on_time::int) as on_time,
  sum(on_time_without_due::int) as on_time_without_due, sum(late::int) as late, sum(refused::int) as refused,
  sum(duplicate::int) as duplicate, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon
from report_flow
where unit = any (array(select unit from recount_unit)) and width in ('HOUR', 'MINUTE')
group by 1, 2, 3;

create temp table recount_interaction_bucket on commit drop as
select unit, width, case width when 'HOUR' then bucket else date_trunc('day', bucket, 'Asia/Ho_Chi_Minh') end as bucket,
  sum(interactions::int) as interactions, sum(answered::int) as answered, sum(handed_over::int) as handed_over,
  sum(from_45::int) as from_45, sum(age_known::int) as age_known, sum(duration_seconds::int) as duration_seconds,
  sum(finished::int) as finished, sum(abandoned::int) as abandoned, sum(duration_known::int) as duration_known
from interaction_flow
where unit = any (array(select unit from recount_unit)) and width in ('HOUR', 'MINUTE')
group by 1, 2, 3;
