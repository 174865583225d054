-- One evidence file for each contract in force: for its parties, and without persons' ids for everybody.
create table evidence_file (
    contract_id    varchar(50) primary key references contract (id),
    content        bytea       not null,
    public_content bytea       not null,
    made_at        timestamp with time zone not null
);

-- Why it could not be made; gone as soon as it is made.
create table evidence_fault (
    contract_id varchar(50)   primary key references contract (id),
    detail      varchar(1000) not null,
    since       timestamp with time zone not null
);

-- A file that somebody checks is sought by its digest.
create index frozen_document_digest on frozen_document (digest);
create index frozen_document_size on frozen_document (byte_count);
create index signed_file_digest on signed_file (digest);
create index signature_in_file_digest on signature_in_file (digest);
