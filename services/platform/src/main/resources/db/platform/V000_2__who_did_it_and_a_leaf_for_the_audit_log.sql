-- Who made the change, and the hash that the audit log holds it to; both are fixed in the transaction of the change.
alter table outbox add column actor text;
alter table outbox add column role text;
alter table outbox add column leaf bytea;
