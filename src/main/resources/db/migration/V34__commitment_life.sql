-- What follow-up knows of a commitment besides its wording. Rows are only ever added: for each commitment the latest one
-- of its lineage counts that was written for its own year or an earlier one.
create table commitment_detail (
    id            bigint generated always as identity primary key,
    commitment_id varchar(60)  not null references commitment (id),
    responsible   varchar(200),
    due           date,
    indicator     varchar(200),
    unit          varchar(40),
    base_value    numeric(18, 4),
    base_year     int,
    target_value  numeric(18, 4),
    target_year   int,
    written_by    varchar(100) not null,
    written_at    timestamp with time zone not null
);
create index commitment_detail_commitment on commitment_detail (commitment_id, id);

create table commitment_link (
    detail_id bigint not null references commitment_detail (id),
    position  int    not null,
    label     varchar(200),
    url       varchar(2000) not null,
    primary key (detail_id, position)
);

-- Which commitment of the year before another one comes out of besides the one that it goes on from by its wording, as
-- people say: several that come out of one are its split, one that comes out of several is their merger.
create table commitment_origin (
    commitment_id varchar(60)  not null references commitment (id),
    from_id       varchar(60)  not null references commitment (id),
    given_by      varchar(100) not null,
    given_at      timestamp with time zone not null,
    primary key (commitment_id, from_id),
    check (commitment_id <> from_id)
);
create index commitment_origin_from on commitment_origin (from_id);
