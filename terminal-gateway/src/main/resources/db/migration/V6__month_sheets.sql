-- The sheets of months and of corrections. What was proposed does not change; what was decided stays.
create table month_sheet (
  id          integer not null primary key,
  kind        text    not null,
  month       text    not null,
  posted_in   text    not null,
  up_to       integer not null,
  ledger_hash text    not null,
  content     blob    not null,
  sha256      text    not null,
  proposed_by text    not null,
  proposed_at integer not null,
  state       text    not null,
  decided_by  text    not null,
  decided_at  integer,
  answer      text    not null
) strict;
create unique index month_sheet_closed on month_sheet (month) where kind = 'CLOSE' and state = 'APPROVED';
create unique index month_sheet_open on month_sheet (kind, month) where state = 'OPEN';
create index month_sheet_posted on month_sheet (posted_in);

create trigger month_sheet_stays before update on month_sheet
when old.state <> 'OPEN' or new.id <> old.id or new.kind <> old.kind or new.month <> old.month
  or new.posted_in <> old.posted_in or new.up_to <> old.up_to or new.ledger_hash <> old.ledger_hash
  or new.content <> old.content or new.sha256 <> old.sha256 or new.proposed_by <> old.proposed_by
  or new.proposed_at <> old.proposed_at
begin select raise(abort, 'a sheet never changes'); end;
create trigger month_sheet_no_delete before delete on month_sheet
begin select raise(abort, 'sheets are kept'); end;
