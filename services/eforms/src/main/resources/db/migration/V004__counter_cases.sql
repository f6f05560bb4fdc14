-- For whom an officer at a counter fills in a draft; who that is lies sealed under the draft's own key.
create table counter_case (
    draft uuid primary key,
    owner uuid not null,
    unit text not null,
    staff_number text not null,
    channel text not null,
    applicant bytea not null,
    consent_version int not null,
    consent_way text not null,
    at timestamptz not null
);
