-- What citizens must know now: a procedure paused, a system down, a change, news. An editor writes, another person publishes.
create table notice (
    id uuid primary key,
    kind text not null check (kind in ('NEWS', 'CHANGE', 'PROCEDURE_PAUSED', 'SYSTEM_DOWN')),
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    procedure text,
    agency text,
    starts_at timestamptz not null,
    ends_at timestamptz check (ends_at > starts_at),
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    unit text not null,
    written_by text not null,
    written_at timestamptz not null,
    published_by text check (published_by <> written_by),
    published_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version int not null
);
create index notice_published on notice (id desc) where state = 'PUBLISHED';
create index notice_of_unit on notice (unit, id desc);
