-- Who made a version: a file that ships with the service, or two persons in the studio. Once the studio has made one,
-- files no longer speak for that procedure.
alter table procedure_version add column origin text not null default 'FILE';

-- No new dossier under these versions; a later version brings the procedure back.
create table withdrawal (
    code text primary key,
    version int not null,
    reason_vi text not null,
    reason_en text not null,
    replaced_by text,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null
);

-- The next version of a procedure while it is being written: as it was typed, right or wrong. One at a time.
create table working_copy (
    code text primary key,
    agency text not null,
    base_version int not null,
    document text not null,
    state text not null,
    revision bigint not null,
    editors text[] not null,
    note text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by text not null
);
create index working_copy_by_agency on working_copy (agency);

-- Who made and who published a version, and what it changed, in words.
create table studio_publication (
    code text not null,
    version int not null,
    editors text[] not null,
    publisher text not null,
    changes text not null,
    published_at timestamptz not null,
    primary key (code, version)
);

-- The newest published version of each e-form, as eforms told.
create table published_form (
    code text primary key,
    version int not null
);
