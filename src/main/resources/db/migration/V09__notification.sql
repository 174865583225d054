-- The outbox: a mail is written with its cause and sent by the relay. Times of attempts are the machine's, the
-- others the programme's: a clock that jumps by months must not look like a crash or end a pause.
create table mail (
    id              uuid          primary key,
    person_id       varchar(100)  not null,
    address         varchar(320)  not null,
    kind            varchar(50)   not null,
    subject_key     varchar(100)  not null,
    discriminator   varchar(200)  not null,
    on_day          date          not null,
    headline        varchar(300)  not null,
    text            text          not null,
    html            text          not null,
    ics             text,
    message_id      varchar(200)  not null unique,
    status          varchar(10)   not null
        check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN')),
    attempts        integer       not null,
    next_attempt_at timestamp with time zone,
    claimed_at      timestamp with time zone,
    repeated        boolean       not null,
    last_error      varchar(1000),
    created_at      timestamp with time zone not null,
    sent_at         timestamp with time zone,
    constraint mail_once unique (person_id, kind, subject_key, discriminator, on_day)
);
create index mail_status on mail (status, next_attempt_at);

-- What a person is told in the next digest instead of in a mail of its own.
create table digest_note (
    id            uuid         primary key,
    person_id     varchar(100) not null,
    kind          varchar(50)  not null,
    subject_key   varchar(100) not null,
    discriminator varchar(200) not null,
    text          varchar(1000) not null,
    created_at    timestamp with time zone not null,
    told_on       date,
    constraint digest_note_once unique (person_id, kind, subject_key, discriminator)
);
create index digest_note_untold on digest_note (told_on, person_id);

-- How often people were reminded of a task, and how far up it has been taken.
create table reminder (
    task_id    varchar(64) primary key references human_task (id) on delete cascade,
    reminders  integer     not null,
    last_day   date        not null,
    told_up_to varchar(20) not null check (told_up_to in ('assignee', 'coordinator', 'steering'))
);

-- The days on which the digests are complete.
create table digest_day (
    on_day date primary key
);

-- What the built-in mail server received.
create table mailbox_message (
    id          uuid         primary key,
    recipient   varchar(320) not null,
    headline    varchar(500) not null,
    message_id  varchar(200),
    text        text         not null,
    html        text         not null,
    ics         text,
    source      text         not null,
    received_at timestamp with time zone not null
);
create index mailbox_message_recipient on mailbox_message (recipient, received_at);
