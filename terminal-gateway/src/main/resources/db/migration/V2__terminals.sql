-- Terminals that were registered while the service runs; those of the configuration's file are not
-- here. A changed registration is retired and followed by a new row.
create table terminal (
  id            integer not null primary key,
  site          text    not null,
  terminal      text    not null,
  link          text    not null,
  protocol      text    not null,
  address       text    not null,
  baud          integer not null,
  zone          text    not null,
  form          text    not null,
  station       text    not null,
  secret        blob,
  owner         text    not null,
  since         text    not null,
  registered_at integer not null,
  registered_by text    not null,
  retired_at    integer,
  retired_by    text
) strict;
create unique index terminal_in_force on terminal (site, terminal) where retired_at is null;

-- Until when a terminal may come with the key that every factory knows, to be given its own.
create table onboarding (
  name       text    not null primary key,
  open_until integer not null,
  opened_at  integer not null,
  opened_by  text    not null
) strict, without rowid;

-- A gap that somebody declared closed holds nobody any longer; who, when and why stays with it.
alter table outage add column closed_at integer;
alter table outage add column closed_by text;
alter table outage add column closed_why text;
