-- How often the assistant answered, asked back, or didn't know; several rows a day, so that many can count at once.
create table assistant_count (
    day date not null,
    outcome text not null,
    part smallint not null,
    number bigint not null,
    primary key (day, outcome, part)
);
-- The minutes in which its check of itself went well on some instance.
create table assistant_minute (
    minute timestamptz primary key,
    good boolean not null
);
-- Answers that somebody called wrong, without who it was; longer numbers are masked before they come here.
create table assistant_report (
    id uuid primary key,
    procedure text not null,
    version int not null,
    fields text not null,
    question text not null,
    comment text,
    agency text not null,
    reported_at timestamptz not null,
    settled_at timestamptz,
    settled_by text
);
create index assistant_report_open on assistant_report (id) where settled_at is null;
-- Questions that it couldn't answer, a week together, masked likewise.
create table assistant_unknown (
    week date not null,
    question text not null,
    asked int not null,
    primary key (week, question)
);
