-- The school's name as an administrator typed it; without a row the configuration's holds.
create table school_name (
  id   integer not null primary key check (id = 1),
  name text    not null
) strict;
