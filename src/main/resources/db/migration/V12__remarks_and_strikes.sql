-- Remarks on single paragraphs, each part of an opinion. A paragraph is known by the digest of its words, wherever it
-- stands; the quote tells people which one it was when its words have changed.
create table paragraph_remark (
    id               bigint generated always as identity primary key,
    opinion_id       bigint       not null references opinion (id),
    paragraph_digest char(64)     not null,
    quote            varchar(400) not null,
    remark           text         not null
);
create index paragraph_remark_opinion on paragraph_remark (opinion_id);

-- Why a commitment was left out of a text; it counts while its wording does not stand there.
create table commitment_strike (
    commitment_id varchar(60) primary key references commitment (id),
    reason        text         not null,
    given_by      varchar(100) not null,
    given_at      timestamp with time zone not null
);
