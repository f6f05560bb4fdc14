-- Facts that have been told. Kafka carries them; because they are also here, losing Kafka loses none of them.
create table told (
    seq bigint primary key,
    id uuid not null,
    aggregatetype text not null,
    aggregateid text not null,
    type text not null,
    payload text not null,
    correlation text,
    at timestamptz not null,
    actor text,
    role text,
    leaf bytea
);

-- Puts every told fact back into the outbox, in its old place, so that empty topics are filled again; readers know what they
-- have handled. For an operator who has lost the topics; returns how many.
create function tell_again() returns bigint language plpgsql as $$
declare
    facts bigint;
begin
    with again as (delete from told returning *)
    insert into outbox (seq, id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf)
    overriding system value
    select seq, id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf from again;
    get diagnostics facts = row_count;
    return facts;
end $$;
