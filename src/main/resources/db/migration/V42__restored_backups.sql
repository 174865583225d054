-- The backups that this database was restored from: each is acted upon once, by one node.
create table restored_backup (
    backup varchar(100) primary key,
    at     timestamp(6) with time zone not null
);

-- The backup after whose restoring all mail was stopped, or null.
alter table post add column restored_from varchar(100);

-- A web hook may be off because the database was restored.
alter table webhook add column off_why varchar(20);
update webhook set off_why = off_because;
alter table webhook drop column off_because;
alter table webhook rename column off_why to off_because;
alter table webhook add check (off_because in ('COORDINATOR', 'FAILING', 'GONE', 'OWNER', 'RESTORED'));
