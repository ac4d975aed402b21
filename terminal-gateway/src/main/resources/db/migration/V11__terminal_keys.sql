-- Keys that terminals of the configuration's file were given at their onboarding; those of registered
-- terminals stand with the registration. Closed as all secrets are.
create table terminal_key (
  name    text    not null primary key,
  secret  blob    not null,
  made_at integer not null
) strict, without rowid;
