-- Who logged in, or tried to. Kept for a while only (arshjul.security.log-in.kept).
create table log_in (
    id uuid primary key,
    at timestamp with time zone not null,
    -- Null: nobody is called what was typed; that may be a password, so it is not kept.
    account varchar(100),
    -- IPv4 address, or the network (/64) of an IPv6 address.
    address varchar(64) not null,
    -- SHA-256 of the cookie of a browser in which the account has logged in before; null for any other.
    device varchar(64),
    method varchar(60) not null,
    outcome varchar(20) not null
);

create index log_in_account on log_in (account, at);
create index log_in_address on log_in (address, at);
