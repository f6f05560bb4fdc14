-- Agencies as the catalogue last published them.
create table agency (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    province text not null
);

-- Names of procedures, and the agencies that decide them.
create table procedure (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    units text not null
);

-- Dossiers as far as they are asked about: whose, whose work, and how far. Finished ones are rated once.
create table dossier (
    id uuid primary key,
    code text not null,
    applicant uuid not null,
    procedure text not null,
    unit text not null,
    authority text not null,
    province text not null,
    status int not null,
    seq bigint not null,
    finished_at timestamptz
);
create index dossier_of_applicant on dossier (applicant, finished_at desc);
