-- What readers of a procedure's page say is wrong with it; nobody is named. Its agency looks and closes.
create table page_report (
    id uuid primary key,
    procedure text not null,
    version int not null,
    section text not null,
    text text not null,
    agency text not null,
    reported_at timestamptz not null,
    outcome text,
    note text,
    closed_by text,
    closed_at timestamptz
);
create index page_report_by_agency on page_report (agency, id desc);
create index page_report_by_procedure on page_report (procedure, reported_at);
