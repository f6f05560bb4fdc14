create table form_version (
    code text not null,
    version int not null,
    document text not null,
    published_at timestamptz not null,
    primary key (code, version)
);

-- Copies of what the catalogue tells.
create table procedure_terms (
    code text not null,
    version int not null,
    in_force_from date not null,
    withdrawn boolean not null,
    terms text not null,
    primary key (code, version)
);
create table unit (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    province text not null
);

-- What a citizen is filling in; the content is sealed under the draft's own key. Its id becomes the dossier's.
create table draft (
    id uuid primary key,
    owner uuid not null,
    procedure text not null,
    procedure_version int not null,
    form text not null,
    form_version int not null,
    revision int not null,
    content bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index draft_by_owner on draft (owner, procedure, updated_at desc);

-- What was sent. Answers live in revisions, the first of them frozen at the submission, one more for each supplement.
create table filing (
    id uuid primary key,
    code text not null unique,
    owner uuid not null,
    procedure text not null,
    procedure_version int not null,
    form text not null,
    form_version int not null,
    unit text not null,
    authority text not null,
    channel text not null,
    revision int not null,
    closed boolean not null,
    submitted_at timestamptz not null
);
create index filing_by_owner on filing (owner, submitted_at desc);

create table filing_revision (
    filing uuid not null references filing,
    revision int not null,
    round int,
    answers bytea not null,
    at timestamptz not null,
    primary key (filing, revision),
    unique (filing, round)
);

-- What a citizen has typed so far for an open supplement request.
create table supplement_draft (
    filing uuid not null references filing,
    round int not null,
    answers bytea not null,
    updated_at timestamptz not null,
    primary key (filing, round)
);

-- Where the next block of dossier codes of a unit's day begins.
create table code_counter (
    unit text not null,
    day date not null,
    next int not null,
    primary key (unit, day)
);
