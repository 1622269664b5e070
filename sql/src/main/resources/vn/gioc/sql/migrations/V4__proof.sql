-- What a due date rests on, what moved it, what corrected a figure, and what a recount found.

-- Calendars, catalogs and weights as they came into force. The first version of the country's calendar, the catalog and
-- the weights is in force from the beginning.
create table reference_version (
    kind          text        not null check (kind in ('CALENDAR', 'CATALOG', 'WEIGHTS')),
    name          text        not null,
    version       text        not null,
    content       json        not null,
    in_force_from timestamptz not null,
    source        text        not null,
    id            text        not null,
    recorded_at   timestamptz not null,
    epoch         bigint      not null,
    seq           bigint      not null,
    primary key (kind, name, in_force_from, source, id)
);

alter table dossier
    -- Ours, also where the source's wins.
    add column computed_due_at timestamptz,
    add column limit_used      text,
    add column due_by_instant  boolean,
    add column due_provisional boolean,
    -- The nearest calendar and its version, such as cho-quan@2026.2.
    add column due_calendar    text,
    -- Moved by a calendar: [{"at", "from", "to", "calendar"}]; null where none did.
    add column due_moves       jsonb,
    -- Moved by its source: [{"at", "from", "to", "apology"}]; null where none did.
    add column reschedules     jsonb,
    add column stopped_since   timestamptz;
create index dossier_due_moved on dossier (unit) where due_moves is not null;
create index dossier_ended on dossier (unit, ended_at) where ended_at is not null;

alter table report
    add column computed_due_at timestamptz,
    add column due_by_instant  boolean,
    -- The clock of whoever works on it now; the citizen's runs from received_at.
    add column assigned_at     timestamptz,
    add column assignee_due_at timestamptz,
    add column reassignments   integer;

alter table dossier_flow add column stopped_long bigint not null default 0;

-- What a late event changed in the figure of a day that was over: one row an event and figure.
create table correction (
    unit          text        not null,
    subject       text        not null check (subject in ('dossiers', 'reports')),
    measure       text        not null,
    day           timestamptz not null,
    delta         bigint      not null,
    code          text        not null,
    type          text        not null,
    source        text        not null,
    id            text        not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    log_partition integer     not null,
    log_offset    bigint      not null,
    epoch         bigint      not null,
    seq           bigint      not null,
    primary key (unit, subject, measure, day, code, type, source, id)
);
create index correction_recorded on correction (unit, recorded_at desc);

create table reconciliation (
    id         uuid        primary key,
    reason     text        not null check (reason in ('DEMAND', 'NIGHTLY', 'RESTORE')),
    unit       text        not null,
    from_at    timestamptz,
    to_at      timestamptz not null,
    as_of      timestamptz not null,
    started_at timestamptz not null,
    took_ms    bigint      not null,
    figures    integer     not null,
    differing  integer     not null,
    result     json        not null
);
create index reconciliation_started on reconciliation (unit, started_at desc);
