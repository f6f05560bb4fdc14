create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- How people type: no diacritics, đ as d, hoà as hòa, no capitals, no punctuation but the dot of codes.
create function folded(text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))),
        '[^a-z0-9.]+', ' ', 'g'));

-- A published version never changes; the file's fingerprint proves it at each start.
create table procedure_version (
    code text not null,
    version int not null,
    in_force_from date not null,
    level text not null,
    online_kind text not null,
    life_events text[] not null,
    units text[] not null,
    document text not null,
    sha256 text not null,
    published_at timestamptz not null,
    primary key (code, version)
);

create table agency (
    code text primary key,
    province text not null,
    document text not null,
    sha256 text not null,
    published_at timestamptz not null
);

-- The country's units since 1 July 2025; codes of the statistics office.
create table province (
    code text primary key,
    kind text not null,
    name text not null,
    name_en text not null,
    folded text not null generated always as (folded(name || ' ' || name_en)) stored
);
create table commune (
    code text primary key,
    province text not null references province,
    kind text not null,
    name text not null,
    name_en text not null,
    folded text not null generated always as (folded(name)) stored
);
create index commune_by_province on commune (province);

-- Former communes stay valid on old papers; one may have several successors.
create table former_commune (
    former_code text not null,
    former_name text not null,
    former_district text not null,
    former_province text not null,
    commune text not null,
    folded text not null generated always as (folded(former_name || ' ' || former_district)) stored
);
create index former_commune_by_successor on former_commune (commune);

-- Which files of data were read, so that an unchanged one isn't read again.
create table loaded_file (
    name text primary key,
    sha256 text not null
);

-- What people may type to find a procedure.
create table search_term (
    code text not null,
    version int not null,
    kind text not null,
    text text not null,
    folded text not null generated always as (folded(text)) stored,
    primary key (code, version, kind, text),
    foreign key (code, version) references procedure_version
);
create index search_term_by_trigram on search_term using gin (folded gin_trgm_ops);
