-- All open tasks in the order in which Tasklist shows them, so that the first fifteen are read and no others.
create index human_task_in_order on human_task (ended_at, due_at, opened_at desc, id);
drop index human_task_open;
