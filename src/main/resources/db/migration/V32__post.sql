-- A mail waits for the hours in which mail goes out (the programme's time), keeps what it says, so that several that waited
-- become one, and knows since when it waits (the machine's time).
alter table mail add column not_before timestamp with time zone;
alter table mail add column queued_at timestamp with time zone;
alter table mail add column gist text;
alter table mail add column gathered_into uuid;
update mail set not_before = created_at, queued_at = created_at;
alter table mail alter column not_before set not null;
alter table mail alter column queued_at set not null;

-- GATHERED: another mail tells it.
alter table mail add column state varchar(10);
update mail set state = status;
drop index mail_status;
alter table mail drop column status;
alter table mail rename column state to status;
alter table mail alter column status set not null;
alter table mail add check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'GATHERED'));
create index mail_status on mail (status, next_attempt_at);

-- The switch that stops all mail, and whether the server answers; one row.
create table post (
    id              smallint primary key check (id = 1),
    stopped_at      timestamp with time zone,
    stopped_by      varchar(100),
    stopped_because varchar(1000),
    going_since     timestamp with time zone,
    silent_since    timestamp with time zone,
    silent_because  varchar(1000)
);
insert into post (id) values (1);

-- People whom mail does not reach: nothing is sent to that address until a coordinator has seen to it.
create table failing_address (
    person_id varchar(100)  primary key,
    address   varchar(320)  not null,
    reason    varchar(1000) not null,
    since     timestamp with time zone not null
);
