-- PDFs beside a draft, for everybody to save. The documents service keeps the bytes; which of them belong to the draft is said
-- here, and only while it is a draft.
create table consultation_file (
    document uuid primary key,
    consultation uuid not null references consultation (id),
    kind text not null check (kind in ('DRAFT', 'SUBMISSION', 'POLICY_IMPACT', 'PROCEDURE_IMPACT', 'OTHER')),
    title_vi text not null,
    title_en text not null,
    name text not null,
    size bigint not null,
    sha256 text not null
);
create index file_of_consultation on consultation_file (consultation, document);
