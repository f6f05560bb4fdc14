-- One row for each time that somebody other than the person read the person's data; written once, never changed.
create table access (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    subject uuid not null,
    at timestamptz not null,
    dossier uuid,
    code text,
    staff_number text not null,
    role text not null,
    unit text not null,
    purpose text not null,
    data text not null
);
create index access_of_subject on access (subject, seq desc);

-- Names of agencies, to say in words whose officer it was.
create table agency (
    code text primary key,
    name_vi text not null,
    name_en text not null
);
