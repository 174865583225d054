-- One party's opinions on a text are found however many others review it.
create index opinion_of_party on opinion (text_id, party_id, id);
