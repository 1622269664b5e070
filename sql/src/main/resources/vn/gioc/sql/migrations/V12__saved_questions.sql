-- Questions of the analysis page that people keep: by name, an account each; shared ones are seen by all who may read.
create table saved_question (
    id       uuid        primary key,
    owner    text        not null,
    name     text        not null check (length(name) between 1 and 80),
    -- Of the page's address, after its question mark.
    query    text        not null check (length(query) <= 8000),
    shared   boolean     not null,
    saved_at timestamptz not null,
    unique (owner, name)
);
