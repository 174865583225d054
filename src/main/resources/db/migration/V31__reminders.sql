-- What the latest mention of a task said: in what tone, whether the digest says it, and up to whom it had gone before.
alter table reminder add column tone varchar(10);
alter table reminder add column in_digest boolean;
alter table reminder add column rung varchar(20);
alter table reminder add column rung_before varchar(20);
update reminder set tone = 'nudge', in_digest = true, rung = told_up_to, rung_before = told_up_to;
alter table reminder alter column tone set not null;
alter table reminder alter column in_digest set not null;
alter table reminder alter column rung set not null;
alter table reminder alter column rung_before set not null;
alter table reminder drop column told_up_to;

-- The days on which it is decided what the digests say were called complete before; when each reader's digest was written,
-- or was not because there was nothing to say.
create table digest_reader (
    person_id varchar(100) primary key,
    last_day  date         not null
);
