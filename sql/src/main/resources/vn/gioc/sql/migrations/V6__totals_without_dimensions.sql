-- Flows of a unit without dimensions, kept by the jobs beside the leaves: a question that splits nothing reads a row a
-- bucket, not one a leaf. By the hour and wider: minutes are read at the edges of a window only. Few rows, so no hypertables.
create table dossier_total_flow (
    unit                text        not null,
    width               text        not null check (width in ('HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket              timestamptz not null,
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
    stopped_long        bigint      not null,
    epoch               bigint      not null,
    seq                 bigint      not null,
    primary key (unit, width, bucket)
) with (fillfactor = 80);

create table report_total_flow (
    unit                text        not null,
    width               text        not null check (width in ('HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket              timestamptz not null,
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
    primary key (unit, width, bucket)
) with (fillfactor = 80);

create table interaction_total_flow (
    unit             text        not null,
    width            text        not null check (width in ('HOUR', 'DAY', 'MONTH', 'YEAR')),
    bucket           timestamptz not null,
    interactions     bigint      not null,
    answered         bigint      not null,
    handed_over      bigint      not null,
    from_45          bigint      not null,
    age_known        bigint      not null,
    duration_seconds bigint      not null,
    -- The leaves have these from V11 on.
    finished         bigint      not null default 0,
    abandoned        bigint      not null default 0,
    duration_known   bigint      not null default 0,
    epoch            bigint      not null,
    seq              bigint      not null,
    primary key (unit, width, bucket)
) with (fillfactor = 80);

-- Until the jobs, which start again from the ledger, have told their own.
insert into dossier_total_flow (
  unit, width, bucket, registered, received, reopened, transferred_in, transferred_out, early, on_time,
  on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, stopped_long, epoch, seq)
select
  unit, width, bucket, sum(registered), sum(received), sum(reopened), sum(transferred_in), sum(transferred_out),
  sum(early), sum(on_time), sum(on_time_without_due), sum(late), sum(withdrawn), sum(refused), sum(paused),
  sum(overdue), sum(due_soon), sum(stopped_long), max(epoch), max(seq)
from dossier_flow
where width <> 'MINUTE'
group by unit, width, bucket;

insert into report_total_flow (
  unit, width, bucket, received, reopened, on_time, on_time_without_due, late, refused, duplicate, overdue,
  due_soon, epoch, seq)
select
  unit, width, bucket, sum(received), sum(reopened), sum(on_time), sum(on_time_without_due), sum(late),
  sum(refused), sum(duplicate), sum(overdue), sum(due_soon), max(epoch), max(seq)
from report_flow
where width <> 'MINUTE'
group by unit, width, bucket;

insert into interaction_total_flow (
  unit, width, bucket, interactions, answered, handed_over, from_45, age_known, duration_seconds, epoch, seq)
select
  unit, width, bucket, sum(interactions), sum(answered), sum(handed_over), sum(from_45), sum(age_known),
  sum(duration_seconds), max(epoch), max(seq)
from interaction_flow
where width <> 'MINUTE'
group by unit, width, bucket;
