-- What the ledger no longer holds: finished dossiers and reports, by what they add to the figures.

-- Closed for good: a later event of one of these is not counted, but listed.
create table retired_subject (
    kind             text        not null check (kind in ('dossier', 'report')),
    subject          text        not null,
    ended_at         timestamptz not null,
    last_recorded_at timestamptz not null,
    retired_at       timestamptz not null,
    primary key (kind, subject)
);

-- Their flows, by the hour and wider: the opening balances of every count that begins at the ledger.
create table opening_flow (
    kind       text        not null check (kind in ('dossier', 'report')),
    unit       text        not null,
    width      text        not null check (width in ('HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket     timestamptz not null,
    -- In the order of the flow table's key, '' where not known.
    dimensions text[]      not null,
    -- In the order of the flow table's columns.
    sums       bigint[]    not null,
    primary key (kind, unit, width, bucket, dimensions)
);

alter table quality_finding drop constraint quality_finding_kind_check;
alter table quality_finding add constraint quality_finding_kind_check
    check (kind in ('CONFLICT', 'OUT_OF_ORDER', 'UNKNOWN_CODE', 'UNREADABLE', 'AFTER_RETENTION'));
