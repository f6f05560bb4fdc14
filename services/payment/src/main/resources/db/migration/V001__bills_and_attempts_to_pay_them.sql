-- What bills must know of dossiers, learnt from facts.
create table filing (
    dossier uuid primary key,
    code text not null,
    unit text not null,
    authority text not null,
    applicant uuid not null
);

create table bill (
    id uuid primary key,
    -- The fact that made the money due: however often it is heard, there is one bill.
    cause uuid not null unique,
    dossier uuid not null,
    code text not null,
    unit text not null,
    authority text not null,
    applicant uuid not null,
    purpose text not null check (purpose in ('FEE', 'OBLIGATION')),
    amount bigint not null check (amount > 0),
    state text not null check (state in ('OPEN', 'PENDING', 'SETTLED', 'LAPSED', 'CANCELLED', 'REFUNDED')),
    opened_at timestamptz not null,
    pay_by timestamptz not null,
    settled_at timestamptz,
    method text,
    receipt text,
    version int not null,
    check (state not in ('SETTLED', 'REFUNDED') or (settled_at is not null and receipt is not null))
);
create unique index one_fee_for_a_dossier on bill (dossier) where purpose = 'FEE';
create index bill_by_dossier on bill (dossier);
create index bill_unpaid_by_term on bill (pay_by) where state in ('OPEN', 'PENDING');

create table receipt_book (
    unit text not null,
    year int not null,
    last int not null,
    primary key (unit, year)
);

create table receipt (
    bill uuid primary key references bill,
    unit text not null,
    year int not null,
    number int not null,
    amount bigint not null,
    method text not null,
    paid_at timestamptz not null,
    unique (unit, year, number)
);

create sequence attempt_number;

create table attempt (
    id uuid primary key,
    bill uuid not null references bill,
    -- The order's number at the provider, never used twice.
    reference text not null unique,
    method text not null,
    amount bigint not null,
    locale text not null,
    state text not null check (state in ('CREATED', 'PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
    answer text,
    provider_number text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    -- When the provider is asked next; null when there is nothing left to ask.
    ask_at timestamptz,
    ended_at timestamptz,
    paid_at timestamptz,
    version int not null
);
create index attempt_by_bill on attempt (bill, created_at);
create index attempt_to_ask on attempt (ask_at) where ask_at is not null;
create index attempt_by_payment on attempt (paid_at) where state = 'SUCCEEDED';

-- Money that fits no open bill; it stays open until a cashier has settled it.
create table discrepancy (
    id uuid primary key,
    kind text not null,
    reference text not null,
    bill uuid,
    unit text,
    expected bigint,
    amount bigint not null,
    provider_number text not null,
    state text not null check (state in ('OPEN', 'RESOLVED')),
    opened_at timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    note text,
    version int not null,
    unique (kind, reference, provider_number, amount)
);
create index discrepancy_open on discrepancy (opened_at) where state = 'OPEN';

create table refund (
    id uuid primary key,
    bill uuid not null unique references bill,
    dossier uuid not null,
    code text not null,
    unit text not null,
    applicant uuid not null,
    amount bigint not null check (amount > 0),
    state text not null check (state in ('OPEN', 'APPROVED', 'SENDING', 'REFUNDED', 'DECLINED', 'FAILED')),
    reason_code text not null,
    opened_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    note text,
    answer text,
    try_at timestamptz,
    tries int not null default 0,
    version int not null
);
create index refund_by_unit on refund (unit, opened_at);
create index refund_to_send on refund (try_at) where state in ('APPROVED', 'SENDING');
