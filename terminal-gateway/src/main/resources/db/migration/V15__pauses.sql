-- Pauses of the service, in which nobody read what terminals said: what arrives soon after one may
-- have been said at any time of it. Instants are microseconds, as they were stamped.
create table service_pause (
  id       integer not null primary key,
  from_at  integer not null,
  until_at integer not null,
  noted_at integer not null
) strict;
create trigger service_pause_no_update before update on service_pause
begin select raise(abort, 'pauses are append-only'); end;
create trigger service_pause_no_delete before delete on service_pause
begin select raise(abort, 'pauses are append-only'); end;

-- What a terminal said before a record of it, from the newest on.
create index journal_punches on journal (site, terminal, position) where kind = 'PUNCH';

-- Not only punches with a doubtful time may have been made earlier.
drop index sighting_doubt;
create index sighting_spread on sighting (business_date) where since < at;

-- Until here a punch with a doubtful time was taken to have been made within two minutes of its
-- arrival, unless there was an outage. What was judged stays judged.
insert into bookmark (name, val)
  select 'short-spans-up-to', position from chain_head where chain = 'journal';
