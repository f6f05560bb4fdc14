-- How many months the data of a filing are kept after it ended, by procedure (* for all others) and the state in which it
-- ended. What no rule names is kept until somebody finds the rule: nothing is erased on a guess.
create table retention_rule (
    procedure text not null,
    state text not null,
    in_force_from date not null,
    months int not null check (months > 0),
    source text not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    primary key (procedure, state, in_force_from)
);

-- A filing that was never paid for never became a dossier, and no archive asks for it.
insert into retention_rule (procedure, state, in_force_from, months, source, confidence) values
('*', 'LAPSED', '2026-01-01', 3, 'Luật 91/2025/QH15: không lưu dữ liệu cá nhân lâu hơn mục đích; số tháng là giá trị cấu hình', 'LOW');

-- Until when, for each filing that ended under a rule. The row stays when the data are gone, and the dossier's with it.
create table retention (
    dossier uuid primary key references dossier,
    keep_until date not null,
    source text not null,
    announced_at timestamptz,
    extended_by text,
    -- Why, sealed.
    words bytea,
    destroyed_at timestamptz
);
create index retention_to_come on retention (keep_until) where destroyed_at is null;
create index dossier_by_its_end on dossier (closed_at) where closed_at is not null;
