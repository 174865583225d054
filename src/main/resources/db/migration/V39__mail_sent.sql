-- How many mails have gone out today is asked before each round of the relay.
create index mail_sent on mail (sent_at);
