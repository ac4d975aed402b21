-- The duty log (clause 九.3(4), 值班记录): what whoever was on duty wrote down, for a service of a
-- date. Entries are added only; a correction is another entry, which points to the first.
create table duty_log (
  id         integer not null primary key,
  at         integer not null,
  by_user    text    not null,
  staff_no   text    not null,
  date       text    not null,
  service_id text    not null,
  urgent     integer not null check (urgent in (0, 1)),
  text       text    not null,
  corrects   integer references duty_log (id)
) strict;
create index duty_log_date on duty_log (date, id);
create index duty_log_urgent on duty_log (at) where urgent = 1;

create trigger duty_log_no_update before update on duty_log
begin select raise(abort, 'entries of the duty log stay'); end;
create trigger duty_log_no_delete before delete on duty_log
begin select raise(abort, 'entries of the duty log are kept'); end;
