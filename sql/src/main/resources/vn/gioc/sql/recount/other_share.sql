-- What another connection counted of its share of the dossiers, as it left it in recount_share.
insert into recount_dossier_leaf
select (select coalesce(max(leaf), 0) from recount_dossier_leaf) + row_number() over ()::int, procedure, channel, touchpoint,
  area
from (
  select procedure, channel, touchpoint, area from recount_share
  except select procedure, channel, touchpoint, area from recount_dossier_leaf) as other;

insert into recount_dossier_sum
select s.unit, l.leaf, s.day, s.phase, s.registered, s.received, s.reopened, s.transferred_in, s.transferred_out, s.early,
  s.on_time, s.on_time_without_due, s.late, s.withdrawn, s.refused, s.done, s.open, s.paused, s.overdue, s.due_soon,
  s.stopped_long
from recount_share s
join recount_dossier_leaf l using (procedure, channel, touchpoint, area);
analyze recount_dossier_sum;
