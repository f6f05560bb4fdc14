-- What messages must know of dossiers.
create table filing (
    dossier uuid primary key,
    code text not null,
    applicant uuid not null,
    procedure text
);

create table procedure (
    code text primary key,
    name_vi text not null,
    name_en text not null
);

-- How the applicant of a filing wants to be told of it; sealed under the person's key.
create table filing_contact (
    dossier uuid primary key,
    person uuid not null,
    sealed bytea not null
);

-- A person's own addresses, each confirmed by a code; sealed under the person's key.
create table channel (
    id uuid primary key,
    person uuid not null,
    medium text not null check (medium in ('MAIL', 'SMS', 'ZALO')),
    sealed bytea not null,
    verified_at timestamptz,
    asked_at timestamptz not null,
    tries int not null default 0,
    unique (person, medium)
);

create table preference (
    person uuid primary key,
    language text not null,
    -- Media that the person does not want, with commas between.
    muted text not null
);

create table message (
    id uuid primary key,
    -- The fact that is told: once to each recipient by each medium.
    fact uuid not null,
    about uuid not null,
    recipient uuid not null,
    medium text not null check (medium in ('INBOX', 'MAIL', 'SMS', 'ZALO')),
    -- Set when a person's own address is being confirmed: it goes to that address.
    channel uuid,
    template text not null,
    template_version int not null,
    details jsonb not null,
    state text not null check (state in ('CREATED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'SKIPPED')),
    created_at timestamptz not null,
    try_at timestamptz not null,
    tries int not null default 0,
    sent_at timestamptz,
    ended_at timestamptz,
    gateway_id text,
    reason text,
    read_at timestamptz,
    unique (fact, medium, recipient)
);
create index message_to_send on message (try_at) where state in ('CREATED', 'SENDING');
create index message_without_report on message (sent_at) where state = 'SENT';
create index message_inbox on message (recipient, id desc) where medium = 'INBOX';
create index message_by_gateway on message (gateway_id) where gateway_id is not null;
