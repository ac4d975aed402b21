-- What was told to whom: one row a message. A message tells the state of a subject, as of one
-- service of one day, or of one request; an empty state says that the last one no longer stands.
-- Receivers are accounts, and group robots by @ and their name. Instants are microseconds.
create table notice (
  id       integer not null primary key,
  receiver text    not null,
  kind     text    not null,
  subject  text    not null,
  state    text    not null,
  staff    text    not null,
  day      text,
  detail   text    not null,
  at       integer not null,
  read_at  integer,
  ended_at integer
) strict;
create index notice_receiver on notice (receiver, id);
create index notice_subject on notice (subject, receiver, id);
create index notice_unread on notice (receiver, kind) where read_at is null and ended_at is null;

-- Which kinds a person wants by which way; what is not here is as the kind proposes.
create table notice_choice (
  account text    not null references account (name),
  kind    text    not null,
  way     text    not null,
  wanted  integer not null,
  primary key (account, kind, way)
) strict, without rowid;

-- Where a person gets mail, once the code that was sent there was entered. The code itself is not
-- here, only its SHA-256.
create table mail_address (
  account      text    not null primary key references account (name),
  email        text    not null,
  language     text    not null,
  confirmed_at integer,
  code_hash    blob    not null,
  code_at      integer not null,
  codes        integer not null,
  tries        integer not null
) strict, without rowid;

-- Nothing of the time before is told.
insert into bookmark (name, val) select 'notice.ledger', coalesce(max(id), 0) from ledger;
insert into bookmark (name, val) select 'notice.audit', coalesce(max(position), 0) from audit;
