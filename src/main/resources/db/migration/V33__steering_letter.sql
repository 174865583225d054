-- The monthly letter to the steering group: on which day of the month it was written, and how the year stood then (JSON).
create table steering_letter (
    month_begins date    primary key,
    on_day       date    not null,
    cycle_year   integer not null,
    standing     text    not null
);
