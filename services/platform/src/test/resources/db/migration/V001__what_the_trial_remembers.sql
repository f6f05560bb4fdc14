create table trial (
    id uuid primary key,
    note bytea not null
);
