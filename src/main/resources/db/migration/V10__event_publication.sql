-- Events whose listeners have not finished yet; kept by Spring Modulith, in the layout that it prescribes.
create table event_publication (
    id                     uuid          not null primary key,
    listener_id            varchar(512)  not null,
    event_type             varchar(512)  not null,
    serialized_event       text          not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone
);
create index event_publication_by_completion on event_publication (completion_date);
