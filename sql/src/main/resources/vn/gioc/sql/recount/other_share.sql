-- The numbers that the leaves of this share have in the other connection, which left its own in recount_leaf_there.
create temp table recount_leaf_number on commit drop as
select leaf, coalesce(there, (select coalesce(max(there), 0) from recount_leaf_there) + row_number() over (order by there nulls last)::int)
    as there,
  there is null as is_new
from recount_dossier_leaf left join recount_leaf_there using (procedure, channel, touchpoint, area);
