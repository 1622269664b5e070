-- The tables of the centre. Times are timestamptz; buckets start at boundaries of Asia/Ho_Chi_Minh.
-- Codes that are not known are '' in keys and null elsewhere. Unique keys of what grows with time hold its time
-- column, so that the same schema can be made of hypertables.

-- Every raw event, with its place in the log and the time it was recorded there. Never updated.
create table event_ledger (
    type          text        not null,
    log_partition integer     not null,
    log_offset    bigint      not null,
    recorded_at   timestamptz not null,
    unit          text        not null,
    source        text        not null,
    id            text        not null,
    subject       text        not null,
    occurred_at   timestamptz not null,
    data          json        not null,
    primary key (type, log_partition, log_offset, recorded_at)
);
create index event_ledger_subject on event_ledger (subject, type);
create index event_ledger_occurred on event_ledger using brin (occurred_at);

-- How far the jobs have come: one row, written with every flush.
create sequence job_epoch;
create table job_flush (
    only_row   boolean     primary key default true check (only_row),
    epoch      bigint      not null,
    seq        bigint      not null,
    as_of      timestamptz,
    flushed_at timestamptz
);
insert into job_flush (epoch, seq) values (0, 0);

-- The next offset of each partition of the log that the tables do not hold yet.
create table log_position (
    topic         text    not null,
    log_partition integer not null,
    next_offset   bigint  not null,
    primary key (topic, log_partition)
);

create table dossier (
    code          text        primary key,
    unit          text        not null,
    procedure     text        not null,
    area          text,
    channel       text,
    touchpoint    text,
    level         text,
    time_limit    text,
    officer       text,
    step          text,
    step_at       timestamptz,
    status        text        not null,
    stage         text        not null check (stage in ('OUTSIDE', 'OPEN', 'PAUSED', 'DONE')),
    registered_at timestamptz,
    received_at   timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    due_at        timestamptz,
    first_due_at  timestamptz,
    -- From when it is overdue or due soon. May lie in the future: compare with the clock.
    overdue_from  timestamptz,
    due_soon_from timestamptz,
    paused_since  timestamptz,
    timeliness    text check (timeliness in ('EARLY', 'ON_TIME', 'LATE')),
    fee_due       boolean,
    paid_online   boolean,
    digitised     boolean,
    rating        smallint,
    out_of_order  boolean     not null,
    last_event_at timestamptz not null,
    epoch         bigint      not null,
    seq           bigint      not null
) with (fillfactor = 80);
create index dossier_unfinished on dossier (unit, due_at) where stage in ('OPEN', 'PAUSED');

create table report (
    code               text        primary key,
    unit               text        not null,
    category           text,
    area               text,
    touchpoint         text,
    urgent             boolean,
    lat                double precision,
    lon                double precision,
    assignee           text,
    reason             text,
    duplicate_of       text,
    status             text        not null,
    is_open            boolean     not null,
    hidden             boolean     not null,
    received_at        timestamptz,
    ended_at           timestamptz,
    ended_by           text,
    due_at             timestamptz,
    first_due_at       timestamptz,
    overdue_from       timestamptz,
    due_soon_from      timestamptz,
    timeliness         text check (timeliness in ('EARLY', 'ON_TIME', 'LATE')),
    late_against_first boolean,
    rating             smallint,
    out_of_order       boolean     not null,
    last_event_at      timestamptz not null,
    epoch              bigint      not null,
    seq                bigint      not null
) with (fillfactor = 80);
create index report_unfinished on report (unit, due_at) where is_open;

-- Flows: one row per leaf of the dimensions and bucket; a total is a sum of rows, a stock a sum of flows up to a moment.
create table dossier_flow (
    unit                text        not null,
    width               text        not null check (width in ('MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket              timestamptz not null,
    procedure           text        not null,
    channel             text        not null,
    touchpoint          text        not null,
    area                text        not null,
    registered          bigint      not null,
    received            bigint      not null,
    reopened            bigint      not null,
    transferred_in      bigint      not null,
    transferred_out     bigint      not null,
    early               bigint      not null,
    on_time             bigint      not null,
    on_time_without_due bigint      not null,
    late                bigint      not null,
    withdrawn           bigint      not null,
    refused             bigint      not null,
    paused              bigint      not null,
    overdue             bigint      not null,
    due_soon            bigint      not null,
    epoch               bigint      not null,
    seq                 bigint      not null,
    primary key (unit, width, bucket, procedure, channel, touchpoint, area)
) with (fillfactor = 80);

create table report_flow (
    unit                text        not null,
    width               text        not null check (width in ('MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket              timestamptz not null,
    category            text        not null,
    touchpoint          text        not null,
    area                text        not null,
    received            bigint      not null,
    reopened            bigint      not null,
    on_time             bigint      not null,
    on_time_without_due bigint      not null,
    late                bigint      not null,
    refused             bigint      not null,
    duplicate           bigint      not null,
    overdue             bigint      not null,
    due_soon            bigint      not null,
    epoch               bigint      not null,
    seq                 bigint      not null,
    primary key (unit, width, bucket, category, touchpoint, area)
) with (fillfactor = 80);

create table interaction_flow (
    unit             text        not null,
    width            text        not null check (width in ('MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket           timestamptz not null,
    touchpoint       text        not null,
    kind             text        not null,
    topic            text        not null,
    interactions     bigint      not null,
    answered         bigint      not null,
    handed_over      bigint      not null,
    from_45          bigint      not null,
    age_known        bigint      not null,
    duration_seconds bigint      not null,
    epoch            bigint      not null,
    seq              bigint      not null,
    primary key (unit, width, bucket, touchpoint, kind, topic)
) with (fillfactor = 80);

create table indicator_value (
    unit           text        not null,
    indicator      text        not null,
    area           text        not null,
    period         text        not null,
    frequency      text        not null,
    period_start   timestamptz not null,
    period_end     timestamptz not null,
    value          numeric     not null,
    revision       integer     not null,
    -- The value this one corrected; null where it is the first.
    previous_value numeric,
    revisions      integer     not null,
    source         text        not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    epoch          bigint      not null,
    seq            bigint      not null,
    primary key (unit, indicator, area, period, period_start)
) with (fillfactor = 80);
create index indicator_value_period on indicator_value (unit, indicator, period_start desc);

-- When the centre last received from a source, and the latest moment its events speak of.
create table source_freshness (
    unit             text        not null,
    source           text        not null,
    last_received_at timestamptz not null,
    last_event_at    timestamptz not null,
    events           bigint      not null,
    primary key (unit, source)
);

-- What ingest refused: where and why, never the value.
create table rejection (
    log_partition integer     not null,
    log_offset    bigint      not null,
    recorded_at   timestamptz not null,
    source        text        not null,
    id            text        not null,
    type          text        not null,
    field         text        not null,
    reason        text        not null,
    primary key (log_partition, log_offset, recorded_at)
);
create index rejection_recorded on rejection (recorded_at desc);

-- What was taken but can't stand as it is: conflicts, ends before their beginnings, codes nobody lists.
create table quality_finding (
    kind        text        not null check (kind in ('CONFLICT', 'OUT_OF_ORDER', 'UNKNOWN_CODE', 'UNREADABLE')),
    type        text        not null,
    subject     text        not null,
    source      text        not null,
    id          text        not null,
    detail      text        not null,
    unit        text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (kind, type, subject, source, id, detail)
);
create index quality_finding_recorded on quality_finding (recorded_at desc);
