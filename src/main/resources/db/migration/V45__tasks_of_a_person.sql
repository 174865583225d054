-- Somebody's tasks are found by this and by their groups, however many others are open.
create index human_task_assignee on human_task (assignee, ended_at);
