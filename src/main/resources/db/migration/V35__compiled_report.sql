-- A report as it was compiled: of one follow-up, or of a whole year. Each edition is kept; the last one counts.
create table compiled_report (
    report       varchar(60)  not null,
    edition      integer      not null,
    body         text         not null,
    -- What it counts, as JSON: fixed, so that it reads the same when more has been reported since.
    figures      text         not null,
    compiled_by  varchar(100) not null,
    compiled_at  timestamp with time zone not null,
    published_at timestamp with time zone,
    -- The file that was published, once it is made.
    pdf          bytea,
    primary key (report, edition)
);
create index compiled_report_published on compiled_report (published_at);

-- What a board, or the steering group, asked when it sent a report back, and what the party answered.
create table report_question (
    id          bigint generated always as identity primary key,
    report      varchar(60)  not null,
    edition     integer      not null,
    party       varchar(40)  not null,
    question    text         not null,
    asked_by    varchar(100) not null,
    asked_at    timestamp with time zone not null,
    answer      text,
    answered_by varchar(100),
    answered_at timestamp with time zone,
    foreign key (report, edition) references compiled_report (report, edition)
);
create index report_question_report on report_question (report, id);
