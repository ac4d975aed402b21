-- Clocks that were wrong. Instants are microseconds; what the journal says of an arrival stays as it
-- was stamped, and is read through these.

-- Spans of arrivals that the gateway's clock stamped wrongly; site '' is every site.
create table clock_shift (
  id          integer not null primary key,
  site        text    not null,
  from_at     integer not null,
  before_at   integer not null,
  up_to       integer,
  shift       integer not null,
  why         text    not null,
  noted_at    integer not null
) strict;

-- Times in which every terminal of a site said another time than the gateway.
create table disagreement (
  id         integer not null primary key,
  site       text    not null,
  since      integer not null,
  noticed_at integer not null,
  run        integer not null,
  settled_at integer,
  how        text
) strict;
create unique index disagreement_open on disagreement (site) where settled_at is null;

create table disagreement_terminal (
  disagreement integer not null references disagreement (id),
  terminal     text    not null,
  ahead        integer not null,
  primary key (disagreement, terminal)
) strict, without rowid;

-- Moments at which a terminal held nothing that had not been delivered, but for records up to a
-- number; they tell of the journal after their position.
create table empty_mark (
  name     text    not null,
  position integer not null,
  at       integer not null,
  newest   integer not null,
  primary key (name, position)
) strict, without rowid;

create trigger clock_shift_no_update before update on clock_shift
begin select raise(abort, 'clock shifts are append-only'); end;
create trigger clock_shift_no_delete before delete on clock_shift
begin select raise(abort, 'clock shifts are append-only'); end;

-- Until here a terminal's clock was allowed to differ by five minutes unless set otherwise; since then
-- by two. What was judged stays judged.
insert into bookmark (name, val)
  select 'old-tolerance-up-to', position from chain_head where chain = 'journal';
