-- What the verification page knows of a sealed paper. The check code stands on the paper, here is only its hash.
create table sealed_paper (
    document uuid primary key references document (id),
    dossier uuid not null,
    dossier_code text not null,
    kind text not null,
    edition text not null,
    title_vi text not null,
    title_en text not null,
    number text,
    unit text not null,
    issuer_vi text not null,
    issuer_en text not null,
    issued_on date not null,
    check_hash bytea not null,
    check_code bytea not null,
    masked_owner bytea not null,
    sha256 text not null,
    force text not null check (force in ('VALID', 'REVOKED', 'REPLACED')),
    reason text,
    replaced_by uuid,
    force_since timestamptz not null,
    unique (dossier, kind, edition),
    unique (check_hash)
);
create index sealed_paper_by_fingerprint on sealed_paper (sha256);
