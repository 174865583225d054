-- The template that a year's texts were opened by, or past texts were read by: a template changed later does not touch them.
create table contract_template (
    cycle_year int      primary key,
    -- The template as JSON, with the layout of config/contract-template.yml.
    content    text     not null,
    digest     char(64) not null,
    kept_at    timestamp with time zone not null
);
