-- Sightings say why a time is doubtful and since when the punch can have been made. They are derived:
-- the journal is read again from its beginning.
drop table sighting;
create table sighting (
  position      integer not null primary key references journal (position),
  since         text    not null,
  business_date text    not null,
  at            text    not null,
  kind          text    not null,
  card          text,
  doubt         text
) strict;
create index sighting_day on sighting (business_date, card);
create index sighting_doubt on sighting (business_date) where doubt is not null;
delete from bookmark where name = 'journal-taken';

-- How far the record numbers and the clock of each terminal have come.
alter table terminal_mark add column newest_no integer;
alter table terminal_mark add column newest_time integer;
