-- The menu of every page counts the days with services on hold; without this index it would look
-- through all postings of two months for them.
create index ledger_held on ledger (business_date, staff) where status = 'HELD' and reverses is null;
