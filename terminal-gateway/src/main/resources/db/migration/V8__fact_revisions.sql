-- With which change of the facts a row came or was retired, so that whoever knows the facts of an
-- earlier change reads only what is new.
alter table dated_fact add column revision integer not null default 0;
create index dated_fact_revision on dated_fact (revision);
