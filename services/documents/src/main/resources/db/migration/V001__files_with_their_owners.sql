-- A file that passed its checks. The bytes lie on disk, sealed for key_owner; erasing that key erases them.
create table document (
    id uuid primary key,
    owner uuid not null,
    dossier uuid,
    component text,
    kind text not null,
    unit text,
    key_owner uuid not null,
    name bytea not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    stored_at timestamptz not null
);
create index document_of_dossier on document (dossier, id) where dossier is not null;
create index document_of_owner on document (owner, id desc);

-- A file on its way in pieces; the pieces lie on disk and their length is the offset.
create table upload (
    id uuid primary key,
    owner uuid not null,
    dossier uuid,
    component text,
    key_owner uuid not null,
    name bytea not null,
    size bigint not null,
    state text not null check (state in ('OPEN', 'READY', 'REJECTED')),
    reason text,
    begun_at timestamptz not null
);
create index upload_by_age on upload (begun_at) where state = 'OPEN';

-- Filings that were sent, as far as this service must know them.
create table filing (
    dossier uuid primary key,
    code text not null,
    procedure text not null,
    version int not null,
    unit text not null,
    authority text not null,
    applicant uuid not null,
    submitted_at timestamptz not null
);

-- The directory of agencies, for the heads of papers and the names in seals.
create table agency (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    phone text not null,
    email text not null,
    address_vi text not null,
    address_en text not null,
    published_at timestamptz not null
);
