-- Tasks that were given more time than the year's plan says.
create table task_extension (
    task_id     varchar(64) primary key references human_task (id),
    extended_to timestamp with time zone not null
);
