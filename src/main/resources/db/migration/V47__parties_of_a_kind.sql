-- The few national parties are asked for with each contract that is opened, among any number of municipalities.
create index party_of_kind on party (kind);
