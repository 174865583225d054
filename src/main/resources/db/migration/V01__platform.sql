-- Our own record of each user task: what it is about and for whom, whatever its variables say.
create table human_task (
    id          varchar(64)  primary key,
    kind        varchar(100) not null,
    process     varchar(100) not null,
    subject     varchar(100) not null,
    concerns    varchar(100),
    name        varchar(255) not null,
    assignee    varchar(100),
    due_at      timestamp with time zone,
    opened_at   timestamp with time zone not null,
    ended_at    timestamp with time zone,
    answered_by varchar(100)
);
create index human_task_subject on human_task (subject, kind);
create index human_task_open on human_task (ended_at, due_at);

create table human_task_group (
    task_id  varchar(64)  not null references human_task (id),
    group_id varchar(100) not null,
    primary key (task_id, group_id)
);
create index human_task_group_group on human_task_group (group_id);

-- How far the demo's clock is ahead; empty outside the demo.
create table demo_clock (
    offset_millis bigint not null
);
