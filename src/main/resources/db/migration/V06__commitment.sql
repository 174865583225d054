-- The last number given to a commitment of each text; its row is locked while they are read anew from the sections.
create table commitment_count (
    text_id     varchar(50) primary key,
    last_number int         not null
);

-- Texts and sections are not referenced: an import may replace a text, and a commitment outlives its section.
create table commitment (
    id             varchar(60) primary key,
    text_id        varchar(50) not null,
    number         int         not null,
    lineage        varchar(60) not null,
    first_year     int         not null,
    section_key    varchar(60) not null,
    section_number varchar(20) not null,
    position       int         not null,
    wording        text        not null,
    -- A party's id, or 'agencies' for what the agencies promise jointly.
    party          varchar(40) not null,
    state          varchar(20) not null check (state in ('PROPOSED', 'PROMISED', 'DROPPED')),
    previous_id    varchar(60) references commitment (id),
    dropped_at     timestamp with time zone,
    -- Why the party gave it up; empty when its wording left the text.
    dropped_reason text,
    unique (text_id, lineage),
    check ((state = 'DROPPED') = (dropped_at is not null))
);
create index commitment_lineage on commitment (lineage);

-- The follow-up of one text in one reporting period; its id is the process's business key.
create table follow_up (
    id          varchar(60)  primary key,
    text_id     varchar(50)  not null,
    period      varchar(20)  not null check (period in ('HALF_YEAR', 'YEAR_END')),
    state       varchar(20)  not null check (state in ('REPORTING', 'COMPILED', 'NOTED', 'CONCLUDED', 'CANCELLED')),
    opened_at   timestamp with time zone not null,
    summary     text,
    compiled_by varchar(100),
    compiled_at timestamp with time zone,
    remark      text,
    noted_by    varchar(100),
    noted_at    timestamp with time zone,
    unique (text_id, period)
);

-- Parties whose reports a follow-up went on without, by the coordinator's decision.
create table follow_up_waiver (
    follow_up_id varchar(60) not null references follow_up (id),
    party        varchar(40) not null,
    primary key (follow_up_id, party)
);

-- Reports are only ever added; the latest one on a commitment counts.
create table progress_report (
    id              bigint generated always as identity primary key,
    follow_up_id    varchar(60)  not null references follow_up (id),
    commitment_id   varchar(60)  not null references commitment (id),
    party           varchar(40)  not null,
    status          varchar(20)  not null check (status in ('PLANNED', 'BEGUN', 'DONE', 'LATE', 'DROPPED')),
    progress        int          not null check (progress between 0 and 100),
    done            text,
    hinders         text,
    indicator       varchar(200),
    indicator_value numeric(18, 4),
    evidence        varchar(2000),
    reported_by     varchar(100) not null,
    reported_at     timestamp with time zone not null
);
create index progress_report_latest on progress_report (commitment_id, id);
create index progress_report_follow_up on progress_report (follow_up_id);
