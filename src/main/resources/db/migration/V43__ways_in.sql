-- Links by which people choose a password. A link's key stands in one mail only; here is its digest.
create table password_link (
    id uuid primary key,
    person_id varchar(100) not null references person (id),
    -- SHA-256; null until the mail is written.
    key_digest varchar(64) unique,
    made_at timestamp with time zone not null,
    -- The coordinator who invited; null when the person asked.
    made_by varchar(100),
    valid_until timestamp with time zone not null,
    used_at timestamp with time zone
);

create index password_link_person on password_link (person_id, made_at);

alter table person add column password_chosen_at timestamp with time zone;

-- What an account's authenticator app and we both know (RFC 6238).
create table second_factor (
    account varchar(100) primary key,
    -- Base32.
    secret varchar(64) not null,
    -- The step of 30 seconds whose code was shown last: each code works once.
    last_step bigint not null,
    confirmed_at timestamp with time zone not null
);
