-- Names, and what each agency offers.
create table agency (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    province text not null
);

create table procedure (
    code text primary key,
    version int not null,
    name_vi text not null,
    name_en text not null,
    -- Whether it can be filed online, and whether it has a fee.
    online boolean not null,
    fee boolean not null,
    in_force boolean not null,
    units text[] not null
);

-- How many there are of each kind. A thing that is counted lies in one cell (a consultation's comments in two), so that every
-- figure is a sum over cells; their number is bounded by months, agencies and procedures, not by dossiers.
create table cell (
    id bigint generated always as identity primary key,
    dataset text not null,
    month text not null,
    province text not null,
    agency text not null,
    procedure text not null,
    channel text not null,
    outcome text not null,
    payment text not null,
    rating text not null,
    n bigint not null,
    changed_at timestamptz not null,
    unique (dataset, month, province, agency, procedure, channel, outcome, payment, rating)
);

-- One small row per dossier, no person. Each group of columns keeps the newest fact that set it, so that order doesn't matter.
create table dossier (
    id uuid primary key,
    -- Null until the dossier is registered; topics race.
    month text,
    province text,
    agency text,
    procedure text,
    channel text,
    seq bigint not null default 0,
    status int not null default 0,
    due timestamptz,
    due_seq bigint not null default 0,
    -- The date promised first, once the agency has apologised for missing it.
    missed timestamptz,
    timeliness text,
    billed boolean not null default false,
    paid_online boolean not null default false,
    paid_cash boolean not null default false,
    score int not null default 0,
    -- Where it is counted.
    cell bigint references cell,
    -- When an open dossier becomes late; null when its clock doesn't run or it is late already.
    late_at timestamptz
);
create index dossier_by_turn on dossier (late_at) where late_at is not null;

create table petition (
    id uuid primary key,
    month text,
    province text not null,
    agency text not null,
    procedure text not null,
    kind text not null,
    seq bigint not null default 0,
    state_seq bigint not null default 0,
    state text not null default 'WAITING',
    rated_seq bigint not null default 0,
    score int not null default 0,
    cell bigint references cell
);

create table consultation (
    id uuid primary key,
    month text,
    province text not null,
    agency text not null,
    document_type text not null,
    comments bigint not null default 0,
    comments_seq bigint not null default 0,
    replied bigint not null default 0,
    replied_seq bigint not null default 0,
    counted_replied bigint not null default 0,
    counted_unanswered bigint not null default 0
);

-- Which figures are withheld to protect which: kept, so that a figure doesn't appear and vanish with every new dossier.
create table protection (
    dataset text primary key,
    covers text not null,
    made_at timestamptz not null
);
