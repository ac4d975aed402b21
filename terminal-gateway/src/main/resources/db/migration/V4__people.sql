-- Who may sign in, who is signed in, and what anybody did.
create table account (
  name        text    not null primary key,
  display     text    not null,
  roles       text    not null,
  staff       text    not null,
  password    text    not null,
  created_at  integer not null,
  password_at integer not null,
  disabled_at integer
) strict, without rowid;

-- The key that a browser or a program brings is not here, only its SHA-256.
create table session (
  key_hash  blob    not null primary key,
  account   text    not null references account (name),
  opened_at integer not null,
  seen_at   integer not null,
  address   text    not null,
  agent     text    not null,
  ended_at  integer
) strict, without rowid;
create index session_account on session (account);

create table api_token (
  key_hash   blob    not null primary key,
  name       text    not null,
  account    text    not null references account (name),
  scopes     text    not null,
  created_at integer not null,
  expires_at integer not null,
  ended_at   integer
) strict, without rowid;
create index api_token_account on api_token (account);

create table audit (
  position integer not null primary key,
  at       integer not null,
  actor    text    not null,
  way      text    not null,
  address  text    not null,
  action   text    not null,
  subject  text    not null,
  was      text    not null,
  became   text    not null,
  hash     blob    not null
) strict;
create index audit_at on audit (at);
insert into chain_head (chain, position, hash) values ('audit', 0, zeroblob(32));

create trigger audit_no_update before update on audit
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_no_delete before delete on audit
begin select raise(abort, 'the audit log is append-only'); end;
