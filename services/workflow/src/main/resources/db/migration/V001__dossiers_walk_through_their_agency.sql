-- Copies of what the catalogue has published; a dossier keeps the version under which it was filed.
create table terms (
    code text not null,
    version int not null,
    body text not null,
    primary key (code, version)
);

create table agency (
    code text primary key,
    body text not null
);

-- Officers as they signed in last; their names stand on the papers they answer for.
create table officer (
    staff_number text primary key,
    full_name text not null,
    unit text not null,
    seen_at timestamptz not null
);

create table dossier (
    id uuid primary key,
    code text not null unique,
    procedure text not null,
    procedure_version int not null,
    unit text not null,
    authority text not null,
    province text not null,
    channel text not null,
    delivery text not null,
    applicant uuid not null,
    submitted_at timestamptz not null,
    fee bigint not null check (fee >= 0),
    full_fee bigint not null check (full_fee >= fee),
    exemption text,
    exemption_state text,
    payment text not null,

    state text not null,
    -- Official status 1-10; null while the filing isn't a dossier.
    status smallint check (status between 1 and 10),
    version bigint not null,
    -- The last fact that was told.
    seq bigint not null,
    registered_at timestamptz,

    -- The running clock, whichever it is; null while it stands still.
    deadline timestamptz,
    soon_at timestamptz,
    limit_minutes int,

    check_due timestamptz,
    received_at timestamptz,
    due timestamptz,
    last_day date,
    provisional boolean not null default false,
    -- What was promised before an apology; lateness is judged by it.
    promised timestamptz,
    paused_at timestamptz,
    answer_by date,
    rounds int not null default 0,
    rounds_in_work int not null default 0,
    obligation bigint,

    step int,
    step_started_at timestamptz,
    step_planned_end timestamptz,
    holder text,
    holder_role text,
    held_since timestamptz,
    reception_by text,
    handled_by text,
    signed_by text,
    forwarded_by text,
    issued_by text,

    result uuid,
    result_number text,
    verification text,
    timeliness text,
    issued_at timestamptz,
    delivered_at timestamptz,
    closed_at timestamptz,
    -- The handler's finding, sealed.
    finding bytea
);

-- The desk's queues: every list and counter is a range of one of these.
create index dossier_at_the_unit on dossier (unit, state, deadline, id);
create index dossier_at_the_authority on dossier (authority, state, deadline, id) where authority <> unit;
create index dossier_in_hand on dossier (holder, deadline, id) where holder is not null;
create index dossier_running on dossier (deadline) where deadline is not null;
create index dossier_waiting_for_an_answer on dossier (answer_by) where answer_by is not null;

-- One row for each fact, in the order in which they were told. "words" are sealed: reasons and opinions may name people.
create table history (
    fact uuid primary key,
    dossier uuid not null references dossier,
    seq bigint not null,
    at timestamptz not null,
    type text not null,
    step text,
    from_state text,
    to_state text not null,
    status smallint not null,
    actor text not null,
    staff_number text,
    role text,
    unit text,
    body text not null,
    words bytea,
    unique (dossier, seq)
);

create table supplement (
    dossier uuid not null references dossier,
    round int not null,
    asked_at timestamptz not null,
    asked_by text not null,
    answer_by date not null,
    -- Reason and marks, sealed.
    words bytea not null,
    answered_at timestamptz,
    revision int,
    primary key (dossier, round)
);

-- What payment said before the application was heard.
create table early_payment (
    dossier uuid not null,
    fact uuid primary key,
    body text not null
);
create index early_payment_by_dossier on early_payment (dossier);

create table message (
    id uuid primary key,
    dossier uuid not null references dossier,
    at timestamptz not null,
    from_applicant boolean not null,
    staff_number text,
    words bytea not null
);
create index message_by_dossier on message (dossier, id);

-- Numbers of results, one run for each authority and year.
create table result_counter (
    authority text not null,
    year int not null,
    last int not null,
    primary key (authority, year)
);

create table result_number (
    dossier uuid primary key references dossier,
    number text not null,
    assigned_on date not null
);
