-- What is signed is a PDF, with the Markdown and the JSON that travel in it beside. What was fixed before is Markdown.
alter table frozen_document add column media_type varchar(100) default 'text/markdown' not null;
alter table frozen_document add column byte_count integer default 0 not null;
alter table frozen_document add column markdown bytea;
alter table frozen_document add column markdown_digest char(64);
alter table frozen_document add column json bytea;
alter table frozen_document add column json_digest char(64);

update frozen_document set byte_count = octet_length(content), markdown = content, markdown_digest = digest;

alter table frozen_document alter column markdown set not null;
alter table frozen_document alter column markdown_digest set not null;
alter table frozen_document alter column media_type drop default;
alter table frozen_document alter column byte_count drop default;
