-- The messages that leave the service by mail or to a group robot, each until it was taken there or
-- given up. Instants are microseconds.
create table outbox (
  id        integer not null primary key,
  notice    integer not null references notice (id) on delete cascade,
  way       text    not null,
  receiver  text    not null,
  urgent    integer not null,
  queued_at integer not null,
  attempts  integer not null,
  next_at   integer not null,
  state     text    not null check (state in ('WAITING', 'SENT', 'DEAD')),
  reason    text    not null,
  done_at   integer
) strict;
create unique index outbox_notice on outbox (notice, way);
create index outbox_waiting on outbox (way, receiver, urgent, id) where state = 'WAITING';
create index outbox_dead on outbox (id) where state = 'DEAD';

-- When a receiver last got a digest by a way: at most one an hour.
create table outbox_digest (
  way      text    not null,
  receiver text    not null,
  sent_at  integer not null,
  primary key (way, receiver)
) strict, without rowid;
