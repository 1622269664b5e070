-- How sessions ended, and of how many interactions the duration is known. The jobs count both from the ledger at their
-- next start: they restore no checkpoint that was taken without them.
alter table interaction_flow
    add column finished       bigint not null default 0,
    add column abandoned      bigint not null default 0,
    add column duration_known bigint not null default 0;
