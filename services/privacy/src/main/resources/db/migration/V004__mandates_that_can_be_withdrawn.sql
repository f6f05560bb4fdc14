-- Who may act for whom: given by the principal, accepted by the representative, withdrawn at any time. Names and what is
-- typed about a business are sealed under the principal's key.
create table mandate (
    id uuid primary key,
    principal uuid not null,
    representative uuid not null check (representative <> principal),
    principal_name bytea not null,
    representative_name bytea not null,
    business bytea,
    -- one procedure, or null for all
    procedure text,
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RENOUNCED')),
    given_at timestamptz not null,
    accepted_at timestamptz,
    ended_at timestamptz,
    version int not null,
    check (state <> 'ACCEPTED' or accepted_at is not null)
);
create index mandate_of_principal on mandate (principal, id desc);
create index mandate_of_representative on mandate (representative, id desc);
