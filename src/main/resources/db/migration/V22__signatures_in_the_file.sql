-- Scans of papers that were signed with ink.
create table signature_scan (
    id          uuid         primary key,
    contract_id varchar(50)  not null references contract (id),
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    content     bytea        not null,
    digest      char(64)     not null,
    added_by    varchar(100) not null,
    added_at    timestamp with time zone not null
);
create index signature_scan_contract on signature_scan (contract_id);

-- How it was given: electronically by a person who had shown who they are, or on paper as a registrar recorded.
alter table signature add column way varchar(20) default 'ELECTRONIC' not null;
alter table signature add column proof varchar(40);
alter table signature add column proven_at timestamp with time zone;
alter table signature add column recorded_by varchar(100);
alter table signature add column scan_id uuid references signature_scan (id);
alter table signature alter column way drop default;

-- Empty once the signature is void: a party has one signature on a contract that counts.
alter table signature add column counts smallint default 1;
update signature set counts = null where voided_at is not null;
create unique index signature_once on signature (contract_id, party_id, counts);

-- Where the signatures that were given electronically were set: the frozen PDF with one more revision for each.
create table signed_file (
    document_id bigint   primary key references frozen_document (id),
    content     bytea    not null,
    byte_count  integer  not null,
    digest      char(64) not null
);

create table signature_in_file (
    signature_id   bigint       primary key references signature (id),
    level          varchar(40)  not null,
    personal       boolean      not null,
    certificates   text         not null,
    set_at         timestamp with time zone not null,
    time_stamped_at timestamp with time zone,
    byte_count     integer      not null,
    digest         char(64)     not null
);

-- Who declined to sign, or let the time pass, and what the coordinator made of it.
create table signature_refusal (
    id          bigint generated always as identity primary key,
    contract_id varchar(50)   not null references contract (id),
    party_id    varchar(40)   not null references party (id),
    person_id   varchar(100)  references person (id),
    reason      varchar(4000),
    digest      char(64)      not null,
    refused_at  timestamp with time zone not null,
    outcome     varchar(20),
    decided_by  varchar(100),
    decided_at  timestamp with time zone,
    because     varchar(4000)
);
create index signature_refusal_contract on signature_refusal (contract_id, id);

-- What a signatory confirmed in one go; each contract is signed by itself, and what was begun is finished.
create table signing_act (
    id           uuid         primary key,
    person_id    varchar(100) not null references person (id),
    proof        varchar(40),
    proven_at    timestamp with time zone,
    confirmed_at timestamp with time zone not null
);
create index signing_act_person on signing_act (person_id, confirmed_at);

create table signing_act_item (
    act_id      uuid         not null references signing_act (id),
    place       integer      not null,
    task_id     varchar(64)  not null,
    contract_id varchar(50)  not null references contract (id),
    party_id    varchar(40)  not null references party (id),
    digest      char(64)     not null,
    state       varchar(20)  not null,
    refusal     varchar(2000),
    done_at     timestamp with time zone,
    primary key (act_id, place)
);
create index signing_act_item_state on signing_act_item (state);
