-- Whether an account still has the first password that an administrator made and printed. Such an
-- account may do nothing but replace it.
alter table account add column first_password integer not null default 0;
