-- Days that wait to be judged, keyed by date and staff number; staff '*' is everybody of the date.
-- A day marked again while it is being judged has another mark, and stays.
create table dirty_day_keyed (
  business_date text    not null,
  staff         text    not null,
  mark          integer not null,
  primary key (business_date, staff)
) strict, without rowid;
insert into dirty_day_keyed (business_date, staff, mark)
  select business_date, staff, mark from dirty_day;
drop table dirty_day;
alter table dirty_day_keyed rename to dirty_day;
