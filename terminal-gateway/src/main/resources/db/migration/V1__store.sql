-- The store of one school. Instants are microseconds since 1970-01-01T00:00:00Z, dates and
-- wall-clock times ISO-8601 text. Journal, decision and ledger are only ever added to.

-- Where each hash chain ends, so that a missing last row is noticed too.
create table chain_head (
  chain    text    not null primary key,
  position integer not null,
  hash     blob    not null
) strict, without rowid;
insert into chain_head (chain, position, hash) values
  ('journal', 0, zeroblob(32)), ('decision', 0, zeroblob(32)), ('ledger', 0, zeroblob(32));

create table journal (
  position      integer not null primary key,
  identity      text    not null,
  kind          text    not null,
  site          text    not null,
  terminal      text    not null,
  protocol      text    not null,
  credential    text,
  terminal_time integer,
  record_no     text,
  arrived_at    integer not null,
  occurred_at   integer not null,
  raw           blob    not null,
  raw_length    integer not null,
  note          text,
  committed_at  integer not null,
  hash          blob    not null
) strict;
-- Identities begin with the terminal and go on with its time: inserts stay close together.
create unique index journal_identity on journal (identity);
create index journal_occurred on journal (occurred_at);

-- What the day-keeper made of each journal record. Derived: can be built anew from the journal.
create table sighting (
  position      integer not null primary key references journal (position),
  business_date text    not null,
  at            text    not null,
  kind          text    not null,
  card          text,
  suspect       integer not null
) strict;
create index sighting_day on sighting (business_date, card);

create table decision (
  id               integer not null primary key,
  staff            text    not null,
  business_date    text    not null,
  decided_at       integer not null,
  journal_position integer not null,
  facts_json       text    not null,
  outcome_json     text    not null,
  hash             blob    not null
) strict;
create index decision_day on decision (business_date, staff, id);

create table ledger (
  id             integer not null primary key,
  decision_id    integer not null references decision (id),
  staff          text    not null,
  business_date  text    not null,
  service        text    not null,
  status         text    not null,
  hours          integer not null,
  fen            integer,
  because        text    not null,
  policy_id      text    not null,
  policy_version text    not null,
  policy_sha256  text    not null,
  reverses       integer unique references ledger (id),
  hash           blob    not null
) strict;
create index ledger_day on ledger (business_date, staff, id);

-- What the school says, one row a fact; a replaced fact is retired, not removed.
create table dated_fact (
  id          integer not null primary key,
  kind        text    not null,
  fact_key    text    not null,
  staff       text    not null,
  subject     text    not null,
  weekday     integer not null,
  from_day    text    not null,
  to_day      text    not null,
  val         text    not null,
  detail      text    not null,
  imported_at integer not null,
  source      text    not null,
  retired_at  integer
) strict;
create unique index dated_fact_in_force on dated_fact (kind, fact_key) where retired_at is null;

create table outage (
  id           integer not null primary key,
  site         text    not null,
  terminal     text    not null,
  began_at     integer not null,
  ended_at     integer,
  why          text    not null,
  nothing_lost integer not null
) strict;
create index outage_end on outage (ended_at);

-- The newest sign of life and the way of reading cards of every terminal ever registered.
create table terminal_mark (
  name  text not null primary key,
  alive integer,
  form  text
) strict, without rowid;

-- Days that wait to be judged; staff '*' is everybody of the date. A day marked again while it is
-- being judged has another mark, and stays.
create table dirty_day (
  day_key       text    not null primary key,
  business_date text    not null,
  staff         text    not null,
  mark          integer not null
) strict, without rowid;

-- How far the day-keeper came, and the revision of the facts.
create table bookmark (
  name text    not null primary key,
  val  integer not null
) strict, without rowid;

create trigger journal_no_update before update on journal
begin select raise(abort, 'the journal is append-only'); end;
create trigger journal_no_delete before delete on journal
begin select raise(abort, 'the journal is append-only'); end;
create trigger decision_no_update before update on decision
begin select raise(abort, 'decisions are append-only'); end;
create trigger decision_no_delete before delete on decision
begin select raise(abort, 'decisions are append-only'); end;
create trigger ledger_no_update before update on ledger
begin select raise(abort, 'the ledger is append-only'); end;
create trigger ledger_no_delete before delete on ledger
begin select raise(abort, 'the ledger is append-only'); end;
create trigger chain_head_only_grows before update on chain_head
when new.position <= old.position or new.chain <> old.chain
begin select raise(abort, 'a chain only grows'); end;
create trigger chain_head_no_delete before delete on chain_head
begin select raise(abort, 'a chain only grows'); end;
