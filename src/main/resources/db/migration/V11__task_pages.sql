-- What a person has typed into the page of a task and not yet sent; a discarded one can be had back until it is replaced.
create table task_draft (
    task_id      varchar(64)  not null references human_task (id),
    person_id    varchar(100) not null,
    fields       text         not null,
    saved_at     timestamp with time zone not null,
    discarded_at timestamp with time zone,
    primary key (task_id, person_id)
);

-- Who gave which task to whom, with a word for the colleague; the giver can take it back until it is answered.
create table task_handover (
    id            bigint generated always as identity primary key,
    task_id       varchar(64)  not null references human_task (id),
    given_by      varchar(100) not null,
    given_to      varchar(100) not null,
    word          text,
    given_at      timestamp with time zone not null,
    taken_back_at timestamp with time zone
);
create index task_handover_task on task_handover (task_id, id);

-- What people put beside their answers: minutes, tables, proofs.
create table task_file (
    id         uuid         primary key,
    task_id    varchar(64)  not null references human_task (id),
    about      varchar(200),
    name       varchar(200) not null,
    type       varchar(100) not null,
    size       int          not null,
    digest     char(64)     not null,
    content    bytea        not null,
    added_by   varchar(100) not null,
    added_at   timestamp with time zone not null,
    removed_at timestamp with time zone
);
create index task_file_task on task_file (task_id, added_at);
