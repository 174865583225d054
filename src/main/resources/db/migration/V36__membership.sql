-- The national parties of a year, as they were when its plan was confirmed or its first contract taken in.
create table year_party (
    cycle_year int         not null,
    party_id   varchar(40) not null references party (id),
    primary key (cycle_year, party_id)
);

insert into year_party (cycle_year, party_id)
select distinct c.cycle, p.id
  from contract c
  join contract_party cp on cp.contract_id = c.id
  join party p on p.id = cp.party_id
 where p.kind <> 'MUNICIPALITY';

-- Who left which running year, and when; what was signed before stays.
create table cycle_departure (
    cycle_year int          not null references cycle (cycle_year),
    party_id   varchar(40)  not null references party (id),
    left_on    date         not null,
    primary key (cycle_year, party_id)
);

-- Why, by whom and when a follow-up was ended before its time.
alter table follow_up add column ended_because text;
alter table follow_up add column ended_by varchar(100);
alter table follow_up add column ended_at timestamp with time zone;

-- A municipality that is part of another one from that year's revision on.
create table municipality_merger (
    party_id     varchar(40)  primary key references party (id),
    successor_id varchar(40)  not null references party (id),
    from_year    int          not null,
    reason       text         not null,
    reference    varchar(200) not null,
    decided_by   varchar(100) not null,
    decided_at   timestamp with time zone not null
);

-- Texts of other municipalities whose commitments a text took over when it was opened, besides the one it began from.
create table text_taken_over (
    text_id   varchar(50) not null references text (id),
    from_text varchar(50) not null,
    primary key (text_id, from_text)
);
