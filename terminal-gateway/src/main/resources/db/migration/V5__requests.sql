-- What teachers ask for, and what a second person decided. What was decided stays.
create table request (
  id         integer not null primary key,
  kind       text    not null,
  staff      text    not null,
  from_day   text    not null,
  to_day     text    not null,
  what       text    not null,
  reason     text    not null,
  asked_by   text    not null,
  asked_at   integer not null,
  state      text    not null,
  decided_by text    not null,
  decided_at integer,
  answer     text    not null
) strict;
create index request_state on request (state, id);
create index request_staff on request (staff, from_day);

create trigger request_decided_stays before update on request when old.state <> 'OPEN'
begin select raise(abort, 'a request that was decided stays'); end;
create trigger request_no_delete before delete on request
begin select raise(abort, 'requests are kept'); end;
