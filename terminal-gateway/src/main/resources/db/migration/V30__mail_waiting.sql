-- The address that waits for its code stands beside the one that is in force, which it replaces only
-- when the code is entered. Until now an address without confirmed_at was the one that waited.
alter table mail_address add column waiting text not null default '';
update mail_address set waiting = email, email = '' where confirmed_at is null;
