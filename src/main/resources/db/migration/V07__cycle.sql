-- One year's revision.
create table cycle (
    cycle_year        int         primary key,
    state             varchar(20) not null,
    periods_opened    int         not null,
    signing_opened_at timestamp with time zone,
    national_report   text,
    cancelled_because text
);

create table cycle_milestone (
    cycle_year int         not null references cycle (cycle_year),
    milestone  varchar(30) not null,
    on_day     date        not null,
    primary key (cycle_year, milestone)
);

-- The municipalities of the year; opened says how far the opening of texts has come.
create table cycle_municipality (
    cycle_year int         not null references cycle (cycle_year),
    party_id   varchar(40) not null references party (id),
    opened     boolean     not null,
    primary key (cycle_year, party_id)
);
create index cycle_municipality_opened on cycle_municipality (cycle_year, opened);
