-- What persons signed at a signing service with an e-identification of their own, when they confirmed an act.
create table personal_signature (
    id          bigint generated always as identity primary key,
    act_id      uuid          not null references signing_act (id),
    person_id   varchar(100)  not null references person (id),
    document    char(64)      not null,
    content     bytea         not null,
    service     varchar(200)  not null,
    qualifier   varchar(100)  not null,
    signer      varchar(400)  not null,
    certificate varchar(2000) not null,
    issuer      varchar(2000) not null,
    level       varchar(40)   not null,
    kept_at     timestamp with time zone not null
);
create index personal_signature_document on personal_signature (document, person_id);
