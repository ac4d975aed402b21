-- Terminals of the configuration's file that were retired while the service ran, which does not write
-- that file: its entry has no effect as long as the row stands.
create table set_aside (
  site     text    not null,
  terminal text    not null,
  at       integer not null,
  who      text    not null,
  primary key (site, terminal)
) strict, without rowid;
