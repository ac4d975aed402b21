-- The secret address of each person's duty for the calendar of a phone, at most one an account.
-- The key in it is not here, only its SHA-256. An address that is renewed or withdrawn leaves no
-- row, so that it cannot be told from one that never was.
create table calendar_address (
  account    text    not null primary key references account (name),
  key_hash   blob    not null,
  language   text    not null,
  created_at integer not null
) strict, without rowid;
create unique index calendar_address_key on calendar_address (key_hash);
