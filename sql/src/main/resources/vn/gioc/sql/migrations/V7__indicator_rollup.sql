-- Indicators of units that others belong to, over all that was sent for them and below them: for each period what every
-- combination can be read from. Of a ward the values themselves are read.
create table indicator_rollup (
    unit         text        not null,
    indicator    text        not null,
    period       text        not null,
    frequency    text        not null,
    period_start timestamptz not null,
    period_end   timestamptz not null,
    -- How many were summed: of each unit its own, else those of its areas and of the units below it.
    value_count  integer     not null,
    value_sum    numeric     not null,
    -- The one told last.
    last_value   numeric     not null,
    -- The own value of a unit that others belong to stands in it.
    own          boolean     not null,
    -- Sums of single units below 10, but zero: what a rule for small counts has to take out again.
    small        numeric[]   not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    epoch        bigint      not null,
    seq          bigint      not null,
    primary key (unit, indicator, period, period_start)
) with (fillfactor = 80);

-- A scene reads some hundred periods of each indicator of one unit: from the index alone, in its order.
create index indicator_rollup_course on indicator_rollup (unit, indicator, frequency, period_start)
    include (period, period_end, value_count, value_sum, last_value, own, small, occurred_at, recorded_at);
create index indicator_value_course on indicator_value (unit, indicator, frequency, period_start)
    include (area, period, period_end, value, occurred_at, recorded_at);
drop index indicator_value_period;

do $$
begin
    if exists (select from pg_extension where extname = 'timescaledb') then
        perform create_hypertable('indicator_rollup', by_range('period_start', interval '1 year'), create_default_indexes => false);
    end if;
end $$;
