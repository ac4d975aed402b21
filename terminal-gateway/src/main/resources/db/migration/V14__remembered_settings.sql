-- Which terminals the configuration's file named, and when. A line that is taken out of the file
-- ends its row and changes nothing of the time before; those that are registered while the service
-- runs are rows of the table terminal.
create table configured_terminal (
  id       integer not null primary key,
  site     text    not null,
  terminal text    not null,
  began_at integer not null,
  ended_at integer
) strict;
create unique index configured_terminal_in_force on configured_terminal (site, terminal)
where ended_at is null;

-- Whatever an earlier version heard of has been there from the beginning, as far as is known; the
-- next start ends those that the file does not name any longer.
insert into configured_terminal (id, site, terminal, began_at)
select row_number() over (order by site, terminal), site, terminal, 0
from (
  select substr(name, 1, instr(name, '/') - 1) as site, substr(name, instr(name, '/') + 1) as terminal
  from terminal_mark where instr(name, '/') > 0
  union
  select site, terminal from outage
) known
where not exists (
  select 1 from terminal t where t.site = known.site and t.terminal = known.terminal);
insert into bookmark (name, val) select 'settings-recorded', 1 where exists (
  select 1 from bookmark where name = 'opened-at');

-- The first day that the settings named is remembered too. Earlier versions did not write it down: a
-- date before the first listening whose missing punches were forfeited, without anybody's ruling,
-- was answered for.
insert into bookmark (name, val)
select 'first-day', cast(julianday(min(l.business_date)) - 2440587.5 as integer)
from ledger l
where l.status = 'FORFEITED'
  and (l.because like '%NO\_PUNCH%' escape '\' or l.because like '%SINGLE\_PUNCH%' escape '\'
    or l.because like '%NO\_SIGN\_OUT%' escape '\')
  and l.business_date < (
    select date(val / 1000000, 'unixepoch') from bookmark where name = 'opened-at')
  and not exists (select 1 from ledger r where r.reverses = l.id)
  and not exists (
    select 1 from dated_fact f
    where f.kind = 'RULINGS' and f.staff = l.staff and f.from_day = l.business_date)
having count(*) > 0;

create trigger configured_terminal_only_ends before update on configured_terminal
when old.ended_at is not null or new.ended_at is null or new.id <> old.id
  or new.site <> old.site or new.terminal <> old.terminal or new.began_at <> old.began_at
begin select raise(abort, 'a registration only ends'); end;
create trigger configured_terminal_no_delete before delete on configured_terminal
begin select raise(abort, 'registrations are kept'); end;
