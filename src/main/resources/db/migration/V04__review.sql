-- One round of opinions on one text.
create table review_round (
    text_id varchar(50) not null references text (id),
    round   int         not null,
    primary key (text_id, round)
);

-- Opinions are only ever added; the latest one of a party on a section counts, if the section still has that digest.
create table opinion (
    id          bigint generated always as identity primary key,
    text_id     varchar(50)  not null,
    section_key varchar(60)  not null,
    party_id    varchar(40)  not null references party (id),
    digest      char(64)     not null,
    verdict     varchar(30)  not null,
    remark      text,
    given_by    varchar(100) not null,
    given_at    timestamp with time zone not null,
    foreign key (text_id, section_key) references section (text_id, section_key)
);
create index opinion_latest on opinion (text_id, section_key, party_id, id);

-- Parties that a round went on without, by the coordinator's or the steering group's decision.
create table review_waiver (
    text_id  varchar(50) not null,
    round    int         not null,
    party_id varchar(40) not null references party (id),
    primary key (text_id, round, party_id),
    foreign key (text_id, round) references review_round (text_id, round)
);
