-- The municipal boards' decisions; the latest one of a contract counts.
create table mandate (
    id           bigint generated always as identity primary key,
    contract_id  varchar(50)  not null references contract (id),
    decision     varchar(20)  not null,
    decided_on   date         not null,
    paragraph    varchar(100) not null,
    reference    varchar(100) not null,
    texts_digest char(64)     not null,
    recorded_by  varchar(100) not null,
    recorded_at  timestamp with time zone not null
);
create index mandate_contract on mandate (contract_id, id);

-- What is shown, digested and signed is these bytes.
create table frozen_document (
    id           bigint generated always as identity primary key,
    contract_id  varchar(50)    not null references contract (id),
    content      bytea          not null,
    digest       char(64)       not null,
    texts_digest char(64)       not null,
    frozen_at    timestamp with time zone not null
);
create index frozen_document_contract on frozen_document (contract_id, id);

-- Signatures are never removed; a new round makes them void.
create table signature (
    id          bigint generated always as identity primary key,
    contract_id varchar(50)  not null references contract (id),
    party_id    varchar(40)  not null references party (id),
    person_id   varchar(100) not null references person (id),
    name        varchar(200) not null,
    office      varchar(200) not null,
    digest      char(64)     not null,
    signed_at   timestamp with time zone not null,
    voided_at   timestamp with time zone
);
create index signature_contract on signature (contract_id, id);
