-- Contracts that were signed elsewhere, as they were sent in: they count once a coordinator has confirmed them.
create table contract_import (
    id          uuid         primary key,
    contract_id varchar(50),
    file_name   varchar(200) not null,
    size        int          not null,
    digest      char(64)     not null,
    content     bytea        not null,
    received_by varchar(100) not null,
    received_at timestamp with time zone not null,
    state       varchar(20)  not null,
    settled_by  varchar(100),
    settled_at  timestamp with time zone
);
create index contract_import_digest on contract_import (digest);

-- What a coordinator corrected in the reading of such a file, by the line on which it stands.
create table import_correction (
    import_id     uuid         not null references contract_import (id),
    number        int          not null,
    kind          varchar(20)  not null,
    line          int          not null,
    words         varchar(300) not null,
    fields        text         not null,
    made_by       varchar(100) not null,
    made_at       timestamp with time zone not null,
    taken_back_by varchar(100),
    taken_back_at timestamp with time zone,
    primary key (import_id, number)
);
