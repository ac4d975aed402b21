-- Browsers in which somebody has signed in. Guesses made elsewhere do not count against them.
create table known_browser (
  mark    text    not null primary key,
  account text    not null references account (name),
  seen_at integer not null
) strict, without rowid;
create index known_browser_account on known_browser (account, seen_at);
