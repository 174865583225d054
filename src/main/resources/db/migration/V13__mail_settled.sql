-- An undelivered mail that a coordinator has seen to without sending it again, and why.
alter table mail add column settled_at timestamp with time zone;
alter table mail add column settled_by varchar(100);
alter table mail add column settled_because varchar(1000);
