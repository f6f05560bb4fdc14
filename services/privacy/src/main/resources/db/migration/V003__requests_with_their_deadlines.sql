-- How long the law gives: acknowledgement in working days, the answer in calendar days (Law 91/2025/QH15, Decree 356/2025/ND-CP).
create table request_term (
    kind text not null,
    in_force_from date not null,
    acknowledge_working_days int not null,
    answer_days int not null,
    legal_basis text not null,
    primary key (kind, in_force_from)
);

insert into request_term (kind, in_force_from, acknowledge_working_days, answer_days, legal_basis) values
('COPY', '2026-01-01', 2, 10, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP'),
('RECTIFY', '2026-01-01', 2, 10, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP'),
('ERASE', '2026-01-01', 2, 20, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP'),
('RESTRICT', '2026-01-01', 2, 15, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP'),
('WITHDRAW', '2026-01-01', 2, 15, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP');

-- What somebody asked about their data; words of both sides are sealed under the person's key.
create table data_request (
    id uuid primary key,
    person uuid not null,
    kind text not null,
    text bytea not null,
    state text not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED')),
    received_at timestamptz not null,
    acknowledge_by date not null,
    answer_by date not null,
    legal_basis text not null,
    acknowledged_at timestamptz,
    answered_at timestamptz,
    granted boolean,
    answer bytea,
    version int not null
);
create index data_request_of_person on data_request (person, id desc);
create index data_request_waiting on data_request (answer_by, id) where state <> 'ANSWERED';
