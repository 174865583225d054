-- Where the trail's events are sent to. All moments but made_at are the machine's, as for mails: the programme's clock may jump.
create table webhook (
    id              uuid          primary key,
    address         varchar(1000) not null,
    -- Signs what is sent; shown when it is made and never again.
    secret          varchar(100)  not null,
    -- Names with commas between them; empty for all.
    types           varchar(8000) not null,
    -- In whose name the trail is read.
    coordinator     varchar(100)  not null,
    made_at         timestamp(6) with time zone not null,
    state           varchar(3)    not null check (state in ('ON', 'OFF')),
    off_because     varchar(20)   check (off_because in ('COORDINATOR', 'FAILING', 'GONE', 'OWNER')),
    position        bigint        not null,
    failures        integer       not null,
    failing_since   timestamp(6) with time zone,
    next_attempt_at timestamp(6) with time zone,
    last_answer     varchar(20),
    last_status     integer,
    last_answer_at  timestamp(6) with time zone,
    last_success_at timestamp(6) with time zone,
    -- The node that sends now, until it has not been heard of for so long.
    claim           uuid,
    claimed_until   timestamp(6) with time zone
);
