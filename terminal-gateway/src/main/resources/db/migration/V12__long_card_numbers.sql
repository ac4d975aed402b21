-- Zeros before a number of more than ten digits say nothing any more. Sightings are derived: where
-- one was kept with such zeros, the journal is read again from its beginning.
delete from bookmark
where name = 'journal-taken'
  and exists (
    select 1 from sighting
    where length(card) > 10 and card like '0%' and card not glob '*[^0-9]*');
update terminal_mark set newest_no = null, newest_time = null
where exists (
  select 1 from sighting
  where length(card) > 10 and card like '0%' and card not glob '*[^0-9]*');
delete from sighting
where length(card) > 10 and card like '0%' and card not glob '*[^0-9]*';
