-- Who made a version: a file that ships with the service, or two persons in the studio. Once the studio has made one,
-- files no longer speak for that form.
alter table form_version add column origin text not null default 'FILE';
alter table form_version add column editors text[] not null default '{}';
alter table form_version add column publisher text;

-- The next version of a form while it is being built: as it was typed, right or wrong. One at a time.
create table form_draft (
    code text primary key,
    agency text not null,
    base_version int not null,
    document text not null,
    state text not null,
    revision bigint not null,
    editors text[] not null,
    note text,
    updated_at timestamptz not null,
    updated_by text not null
);
