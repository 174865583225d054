-- Nearly every task is for one group: it stands in the task's own row too, so that a group's open tasks are found and counted
-- by one index. human_task_group has the groups of all tasks, as the version before this one reads them.
alter table human_task add column group_id varchar(100);
update human_task t
   set group_id = (select min(g.group_id) from human_task_group g where g.task_id = t.id having count(*) = 1)
 where t.ended_at is null;
create index human_task_of_group on human_task (group_id, ended_at, due_at);
