-- Nearly every task is for one group: it stands in the task's own row, so that a group's tasks are found, counted and put in
-- order by one index. Where several groups may take a task, human_task_group has them.
alter table human_task add column group_id varchar(100);
update human_task t
   set group_id = (select min(g.group_id) from human_task_group g where g.task_id = t.id having count(*) = 1);
delete from human_task_group g
 where exists (select 1 from human_task t where t.id = g.task_id and t.group_id is not null);
create index human_task_of_group on human_task (group_id, ended_at, due_at);
