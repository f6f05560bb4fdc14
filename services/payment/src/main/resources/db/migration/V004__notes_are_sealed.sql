-- What cashiers write about a refund or an item may name somebody. Notes from before can't be sealed by the database, and go;
-- their column stays for instances that haven't been renewed yet.
alter table refund add column words bytea;
update refund set note = null where note is not null;
alter table discrepancy add column words bytea;
update discrepancy set note = null where note is not null;
