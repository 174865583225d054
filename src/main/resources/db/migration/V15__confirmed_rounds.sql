-- When each draft of a text was confirmed, so that the contract can be read as it went to the parties in each round.
create table text_round (
    text_id      varchar(50) not null references text (id),
    round        int         not null,
    confirmed_at timestamp with time zone not null,
    primary key (text_id, round)
);

insert into text_round (text_id, round, confirmed_at)
select subject, row_number() over (partition by subject order by position), occurred_at
  from audit_trail
 where type = 'TextConfirmed' and subject in (select id from text);
