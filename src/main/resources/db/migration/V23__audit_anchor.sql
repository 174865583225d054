-- What the file of anchors must hold at least, so that one that is missing or was cut is noticed; the file itself lies
-- outside of the database. Who writes an anchor locks the row first.
create table audit_anchor (
    installation varchar(40)  primary key,
    lines        integer      not null,
    last_line    varchar(64)  not null,
    fault        varchar(20),
    fault_detail varchar(1000),
    fault_since  timestamp(6) with time zone
);
