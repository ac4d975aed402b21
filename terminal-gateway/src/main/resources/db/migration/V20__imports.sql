-- Files of the office whose questions wait for answers, each for a week. Content is packed with
-- gzip, answers are a JSON object by question id. Instants are microseconds.
create table import_draft (
  id         text    not null primary key,
  kind       text    not null,
  name       text    not null,
  content    blob    not null,
  answers    text    not null,
  layout     text    not null,
  questions  integer not null,
  open       integer not null,
  created_by text    not null,
  created_at integer not null,
  updated_at integer not null,
  state      text    not null check (state in ('OPEN', 'TAKEN')),
  taken      integer not null
) strict;
create index import_draft_by on import_draft (created_by, created_at);
create index import_draft_updated on import_draft (updated_at);

-- Answers given to files of one layout, proposed for the next file.
create table import_answer (
  kind       text    not null,
  layout     text    not null,
  question   text    not null,
  answer     text    not null,
  updated_at integer not null,
  primary key (kind, layout, question)
) strict, without rowid;
