-- What is out of order, since when, whose it is, and everything that was done about it.

alter table reference_version drop constraint reference_version_kind_check;
alter table reference_version add constraint reference_version_kind_check
    check (kind in ('CALENDAR', 'CATALOG', 'WEIGHTS', 'ALERTS'));

-- One row an alert. Values are the figure's at the last judgement; what was told of them stands in alert_entry.
create table alert (
    id         uuid        primary key,
    rule       text        not null,
    unit       text        not null,
    -- A figure of the contract, or source.silence, screen.silence, reconciliation.differing.
    figure     text        not null,
    -- A part of the figure, a source, a screen; '' where the figure has none.
    part       text        not null default '',
    severity   text        not null check (severity in ('WATCH', 'BAD')),
    -- From when it is true, in the events' time; noticed_at is when the centre saw it.
    since      timestamptz not null,
    noticed_at timestamptz not null,
    value      numeric     not null,
    threshold  numeric     not null,
    worst      numeric     not null,
    owner      text,
    due_at     timestamptz,
    state      text        not null check (state in ('OPEN', 'TAKEN', 'CLOSED')),
    closed_at  timestamptz,
    closed_by  text,
    -- Since when it would be over, where its rule waits to be sure.
    clearing_since timestamptz,
    -- When what it told of was over. Closed before that, it is not raised again until it was over once.
    cleared_at timestamptz,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null))
) with (fillfactor = 80);
-- There is one only, whoever raises it.
create unique index alert_one_only on alert (rule, unit, figure, part) where closed_at is null;
create index alert_since on alert (unit, since desc);
create index alert_not_over on alert (unit) where cleared_at is null;

-- What happened to an alert, never updated: its state at any moment is what its entries up to then say.
create table alert_entry (
    alert uuid        not null references alert,
    n     integer     not null,
    at    timestamptz not null,
    -- Who did it: a person's name of signing in, or gioc.
    by    text        not null,
    kind  text        not null check (kind in
              ('OPENED', 'WORSE', 'TAKEN', 'PASSED', 'NOTE', 'ESCALATED', 'RESOLVED', 'CLOSED')),
    note  text,
    value numeric,
    -- Whose it is from then on; of ESCALATED: to whom it was told.
    owner text,
    primary key (alert, n)
);

-- What is to be told to whom, and how far that has come.
create table alert_message (
    id           uuid        primary key,
    alert        uuid        not null references alert,
    n            integer     not null,
    channel      text        not null,
    target       text        not null,
    created_at   timestamptz not null,
    not_before   timestamptz not null,
    tries        integer     not null default 0,
    next_try_at  timestamptz not null,
    delivered_at timestamptz,
    last_error   text,
    unique (alert, n, channel, target)
);
create index alert_message_waiting on alert_message (next_try_at) where delivered_at is null;

-- What has been true for less long than its rule asks for.
create table alert_pending (
    rule   text        not null,
    unit   text        not null,
    figure text        not null,
    part   text        not null,
    since  timestamptz not null,
    primary key (rule, unit, figure, part)
);
