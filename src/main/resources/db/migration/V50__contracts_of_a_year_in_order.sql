-- A year's contracts by id, each with its stage, without reading those of all other years.
create index contract_in_order on contract (cycle, id, stage);
