-- What the tables show by the hour, and by the minute added up by day. Nothing of it was counted again: another connection
-- can do it meanwhile. Days have had 24 hours since the clocks of 13/6/1975: from then on date_bin says the same, sooner.
create temp table recount_dossier_bucket on commit drop as
select unit, width, case
    when width = 'HOUR' then bucket
    when bucket < '1975-06-14T00:00:00+07:00' then date_trunc('day', bucket, 'Asia/Ho_Chi_Minh')
    else date_bin('1 day', bucket, '2000-01-01T00:00:00+07:00') end as bucket,
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
select unit, width, case
    when width = 'HOUR' then bucket
    when bucket < '1975-06-14T00:00:00+07:00' then date_trunc('day', bucket, 'Asia/Ho_Chi_Minh')
    else date_bin('1 day', bucket, '2000-01-01T00:00:00+07:00') end as bucket,
  sum(received::int) as received, sum(reopened::int) as reopened, sum(on_time::int) as on_time,
  sum(on_time_without_due::int) as on_time_without_due, sum(late::int) as late, sum(refused::int) as refused,
  sum(duplicate::int) as duplicate, sum(overdue::int) as overdue, sum(due_soon::int) as due_soon
from report_flow
where unit = any (array(select unit from recount_unit)) and width in ('HOUR', 'MINUTE')
group by 1, 2, 3;

create temp table recount_interaction_bucket on commit drop as
select unit, width, case
    when width = 'HOUR' then bucket
    when bucket < '1975-06-14T00:00:00+07:00' then date_trunc('day', bucket, 'Asia/Ho_Chi_Minh')
    else date_bin('1 day', bucket, '2000-01-01T00:00:00+07:00') end as bucket,
  sum(interactions::int) as interactions, sum(answered::int) as answered, sum(handed_over::int) as handed_over,
  sum(from_45::int) as from_45, sum(age_known::int) as age_known, sum(duration_seconds::int) as duration_seconds,
  sum(finished::int) as finished, sum(abandoned::int) as abandoned, sum(duration_known::int) as duration_known
from interaction_flow
where unit = any (array(select unit from recount_unit)) and width in ('HOUR', 'MINUTE')
group by 1, 2, 3;
