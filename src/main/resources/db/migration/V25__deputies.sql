-- Who acts in somebody's role for a party, from one day to another, both included (Europe/Stockholm); a row is ended, never
-- removed, and gives no right once the holder has lost the role.
create table deputy (
    id            uuid          primary key,
    party_id      varchar(40)   not null references party (id),
    role          varchar(20)   not null check (role in ('CONTACT', 'SIGNATORY', 'REGISTRAR')),
    holder_id     varchar(100)  not null references person (id),
    person_id     varchar(100)  not null references person (id),
    first_day     date          not null,
    last_day      date          not null,
    -- How the office reads where the deputy signs; empty for the usual way.
    office        varchar(200),
    reason        varchar(4000) not null,
    named_by      varchar(100)  not null,
    named_at      timestamp with time zone not null,
    ended_by      varchar(100),
    ended_at      timestamp with time zone,
    ended_because varchar(4000),
    check (first_day <= last_day)
);
create index deputy_person on deputy (person_id);
create index deputy_role on deputy (party_id, role, holder_id);

-- For whom a deputy signed, and what that person was called.
alter table signature add column behalf_of varchar(100) references person (id);
alter table signature add column behalf_name varchar(200);
