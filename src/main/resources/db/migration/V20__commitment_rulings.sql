-- What a coordinator ruled to be, or not to be, a commitment when the text was taken in: JSON, null for none.
alter table section_version add column rulings text;
