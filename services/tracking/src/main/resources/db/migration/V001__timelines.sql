-- What the catalogue says, as far as a timeline names it.
create table agency (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    phone text not null,
    email text not null
);

create table procedure (
    code text not null,
    version int not null,
    name_vi text not null,
    name_en text not null,
    steps jsonb not null,
    primary key (code, version)
);

-- Where each dossier is.
create table dossier (
    id uuid primary key,
    -- Null until a fact says it: topics race, and a replay mixes them anew.
    code text,
    applicant uuid,
    procedure text,
    version int not null default 0,
    unit text,
    authority text,
    -- The newest fact of workflow that was applied; 0 before the dossier is registered.
    seq bigint not null default 0,
    status int,
    lapsed boolean not null default false,
    submitted_at timestamptz,
    registered_at timestamptz,
    check_due timestamptz,
    received timestamptz,
    due timestamptz,
    provisional boolean not null default false,
    apologised boolean not null default false,
    answer_by date,
    step int not null default 0,
    step_code text,
    step_vi text,
    step_en text,
    step_role text,
    step_unit text,
    step_since timestamptz,
    planned_end timestamptz,
    amount bigint,
    pay_by timestamptz,
    bill_open boolean not null default false,
    result uuid,
    entries bigint not null default 0,
    -- When it came to where it is now.
    since timestamptz,
    updated_at timestamptz not null
);
create unique index dossier_by_code on dossier (code);
create index dossier_of_applicant on dossier (applicant, id desc);

create table entry (
    dossier uuid not null references dossier,
    -- Place in the order in which we heard; gapless.
    seq bigint not null,
    fact uuid not null unique,
    -- Place in workflow's own order, for its facts.
    walk bigint,
    at timestamptz not null,
    kind text not null,
    status int,
    details jsonb not null,
    primary key (dossier, seq)
);
create unique index entry_by_walk on entry (dossier, walk) where walk is not null;

-- Facts of workflow that never came; they are fetched from it.
create table gap (
    dossier uuid not null references dossier,
    walk bigint not null,
    try_at timestamptz not null,
    tries int not null default 0,
    primary key (dossier, walk)
);
create index gap_by_turn on gap (try_at);
