-- What a representative filed under a mandate, for its principal to see.
create table mandate_use (
    mandate uuid not null references mandate (id),
    dossier uuid not null,
    code text not null,
    procedure text not null,
    at timestamptz not null,
    primary key (mandate, dossier)
);
