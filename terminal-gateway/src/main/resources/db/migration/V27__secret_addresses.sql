-- The secret addresses by which somebody reads without signing in: of each person's duty for the
-- calendar of a phone (kind calendar, owner the account), and of the school's wall screen (kind
-- board, owner empty); at most one of a kind an owner. The key is not here, only its SHA-256. An
-- address that is renewed or withdrawn leaves no row, so that it cannot be told from one that
-- never was.
create table secret_address (
  kind       text    not null,
  owner      text    not null,
  key_hash   blob    not null,
  language   text    not null,
  created_at integer not null,
  primary key (kind, owner)
) strict, without rowid;
create unique index secret_address_key on secret_address (key_hash);
insert into secret_address (kind, owner, key_hash, language, created_at)
  select 'calendar', account, key_hash, language, created_at from calendar_address;
drop table calendar_address;
