-- Where the TimescaleDB extension is installed, what grows with time becomes hypertables. Elsewhere plain tables serve.
do $$
declare
    license text := coalesce(current_setting('timescaledb.license', true), '');
begin
    if not exists (select from pg_extension where extname = 'timescaledb') then
        return;
    end if;
    perform create_hypertable('event_ledger', by_range('recorded_at', interval '7 days'), create_default_indexes => false);
    perform create_hypertable('dossier_flow', by_range('bucket', interval '90 days'), create_default_indexes => false);
    perform create_hypertable('report_flow', by_range('bucket', interval '90 days'), create_default_indexes => false);
    perform create_hypertable('interaction_flow', by_range('bucket', interval '90 days'), create_default_indexes => false);
    perform create_hypertable('indicator_value', by_range('period_start', interval '1 year'), create_default_indexes => false);
    perform create_hypertable('rejection', by_range('recorded_at', interval '30 days'), create_default_indexes => false);
    if license = 'timescale' then
        -- Late upserts into compressed chunks fail, so compress well beyond any lateness seen: the ledger is append-only.
        execute 'alter table event_ledger set (timescaledb.enable_columnstore, timescaledb.segmentby = ''type, unit'', timescaledb.orderby = ''recorded_at'')';
        execute 'call add_columnstore_policy(''event_ledger'', after => interval ''60 days'')';
    end if;
end $$;

-- Drops what is older than each limit; a null limit keeps for ever. Called by the application, never by itself.
-- Minute buckets lose their detail only: hours, days, months and years stay and so do the sums.
create procedure retain(minutes_before timestamptz, rejections_before timestamptz)
language plpgsql as $$
begin
    if minutes_before is not null then
        delete from dossier_flow where width = 'MINUTE' and bucket < minutes_before;
        delete from report_flow where width = 'MINUTE' and bucket < minutes_before;
        delete from interaction_flow where width = 'MINUTE' and bucket < minutes_before;
    end if;
    if rejections_before is not null then
        delete from rejection where recorded_at < rejections_before;
        delete from quality_finding where recorded_at < rejections_before;
    end if;
end $$;
