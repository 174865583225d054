-- Two coordinators who invite all at once do it one after the other.
insert into node_turn (work) values ('invitations');
