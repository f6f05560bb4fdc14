-- The commune that a unit serves; null when it serves its whole province.
alter table unit add column commune text;
