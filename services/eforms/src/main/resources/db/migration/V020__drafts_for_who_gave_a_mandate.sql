-- For whom a citizen fills in a draft under a mandate; the name lies sealed under the draft's own key.
create table mandate_case (
    draft uuid primary key,
    mandate uuid not null,
    principal uuid not null,
    procedure text not null,
    name bytea not null,
    at timestamptz not null
);
