-- How a person wants mail; who has no row gets it as the programme sends it.
create table mail_preference (
    person_id    varchar(100) primary key,
    -- The hour in Stockholm of the daily digest; empty: the programme's.
    digest_hour  integer check (digest_hour between 7 and 17),
    only_signing boolean not null
);

-- A person's calendar feed: who knows the token reads it, and only its SHA-256 is kept.
create table calendar_feed (
    person_id  varchar(100) primary key,
    token_hash varchar(64)  not null unique,
    made_at    timestamp with time zone not null
);

-- The days as calendars have been told them, and how often each has moved since.
create table calendar_entry (
    uid        varchar(200) primary key,
    on_day     date         not null,
    moves      integer      not null,
    changed_at timestamp with time zone not null
);
