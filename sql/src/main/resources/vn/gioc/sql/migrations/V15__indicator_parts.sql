-- A city's scene reads what each of its wards told of one period: by this key they lie together, in the index and, as they
-- came, in the table too. By the unit first, each ward was a page of its own.
alter table indicator_value drop constraint indicator_value_pkey;
alter table indicator_value add primary key (indicator, period_start, unit, area, period);
