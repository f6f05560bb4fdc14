-- What means the same: begun with the file that ships with the service, kept by the agencies. A row without a line was removed
-- by an agency and isn't brought back by the file.
create table synonym_set (
    id text primary key,
    place int not null,
    line text,
    origin text not null check (origin in ('FILE', 'STUDIO'))
);

-- What an agency wants to change of it, before it is published. One at a time for each agency.
create table synonym_draft (
    agency text primary key,
    changes text not null,
    state text not null,
    revision bigint not null,
    editors text[] not null,
    note text,
    updated_at timestamptz not null,
    updated_by text not null
);

-- Who wrote and who published a change, and what it was.
create table synonym_publication (
    id uuid primary key,
    agency text not null,
    changes text not null,
    editors text[] not null,
    publisher text not null,
    published_at timestamptz not null
);

-- Every instance hears that it must read the synonyms again; told once at commit.
create function tell_synonyms_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('procedure_changed', 'synonyms');
    return null;
end $$;
create trigger synonyms_are_told after insert or update or delete on synonym_set
    for each statement execute function tell_synonyms_changed();
