-- Who may look: people, and walls that were paired by a code.
create table account (
    username      text        primary key,
    password_hash text        not null,
    role          text        not null check (role in ('ADMIN')),
    must_change   boolean     not null default false,
    created_at    timestamptz not null
);

create table wall (
    id            uuid        primary key,
    -- What the wall shows until someone types it in; null once paired.
    pairing_code  text        unique,
    code_expires  timestamptz,
    unit          text,
    token_hash    text        unique,
    paired_by     text,
    paired_at     timestamptz,
    revoked_at    timestamptz,
    last_seen_at  timestamptz,
    created_at    timestamptz not null
);
