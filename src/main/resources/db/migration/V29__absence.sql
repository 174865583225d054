-- When a deputy's days were noticed to have begun: what the holder had taken then became anybody's in the role.
alter table deputy add column begun_at timestamp with time zone;

-- Who is away from one day to another, both included (Europe/Stockholm), with or without a deputy; ended, never removed.
create table absence (
    id         uuid         primary key,
    person_id  varchar(100) not null references person (id),
    first_day  date         not null,
    last_day   date         not null,
    entered_by varchar(100) not null,
    entered_at timestamp with time zone not null,
    begun_at   timestamp with time zone,
    ended_by   varchar(100),
    ended_at   timestamp with time zone,
    check (first_day <= last_day)
);
create index absence_person on absence (person_id);

-- For whom the one who answered acted, where only as a deputy.
alter table human_task add column on_behalf_of varchar(100);
