-- The picture (PNG) that stands in the mail, if one does.
alter table mail add column picture bytea;
