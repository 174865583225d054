-- The text does not have the section in that version: before a municipality took it in from the template, or since it
-- left it out again. What was written in it is kept.
alter table section_version add column absent boolean default false not null;
