-- Who is told of alerts on a phone whose app is closed, and the key by which push services know this centre.
create table push_key (
    one         boolean     primary key default true check (one),
    public_key  bytea       not null,
    private_key bytea       not null,
    made_at     timestamptz not null
);

create table push_subscription (
    id         uuid        primary key,
    endpoint   text        not null unique,
    -- The browser's public key and its secret: what is sent can be read by it alone.
    public_key bytea       not null check (octet_length(public_key) = 65),
    secret     bytea       not null check (octet_length(secret) = 16),
    username   text        not null,
    unit       text        not null,
    language   text        not null check (language in ('vi', 'en')),
    made_at    timestamptz not null,
    -- When the push service said that nobody is there any more; null while somebody is.
    gone_at    timestamptz
);
create index push_subscription_unit on push_subscription (unit) where gone_at is null;
