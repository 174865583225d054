-- Who runs on this database, and which of them tells an event to its listener.
create table node (
    id      varchar(36)              not null primary key,
    seen_at timestamp with time zone not null
);

-- What only one node may do at a time, and the others after it; the row is locked for as long.
create table node_turn (
    work varchar(40) not null primary key
);
insert into node_turn (work) values ('engine');

alter table event_publication add column node varchar(36);
alter table event_publication add column attempts int default 0 not null;
alter table event_publication add column retry_at timestamp with time zone;
alter table event_publication add column stored_at timestamp with time zone default current_timestamp not null;

-- Whether the trail says that a commitment was given up; its event may be told to its listener more than once.
alter table commitment add column dropped_told boolean default false not null;
update commitment set dropped_told = true where state = 'DROPPED';
