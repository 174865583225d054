-- A text of one year, shared or a municipality's own; every version of every section is kept.
create table text (
    id            varchar(50) primary key,
    based_on      varchar(50),
    state         varchar(20) not null,
    round         int         not null,
    -- The rounds that lay behind when the text was last opened again; opinions and waivers are kept by round for good.
    rounds_before int         not null
);

create table section (
    text_id          varchar(50)  not null references text (id),
    section_key      varchar(60)  not null,
    number           varchar(20)  not null,
    level            int          not null,
    position         int          not null,
    owner            varchar(20)  not null,
    current_version  int          not null,
    change_requested boolean      not null,
    primary key (text_id, section_key)
);

create table section_version (
    text_id     varchar(50)  not null,
    section_key varchar(60)  not null,
    version     int          not null,
    title       varchar(300) not null,
    body        text         not null,
    digest      char(64)     not null,
    revised_by  varchar(100) not null,
    revised_at  timestamp with time zone not null,
    primary key (text_id, section_key, version),
    foreign key (text_id, section_key) references section (text_id, section_key)
);

create table contract (
    id    varchar(50) primary key,
    cycle int         not null,
    stage varchar(20) not null
);
create index contract_cycle on contract (cycle, stage);

create table contract_party (
    contract_id varchar(50) not null references contract (id),
    party_id    varchar(40) not null references party (id),
    position    int         not null,
    primary key (contract_id, party_id)
);
create index contract_party_party on contract_party (party_id);
