-- Facts that wait for their way to Kafka; written with the change that they tell of. Columns follow Debezium's event router.
create table outbox (
    seq bigint generated always as identity primary key,
    id uuid not null,
    aggregatetype text not null,
    aggregateid text not null,
    type text not null,
    payload text not null,
    correlation text,
    at timestamptz not null
);

create function wake_the_relay() returns trigger language plpgsql as $$
begin
    notify outbox;
    return null;
end $$;

create trigger outbox_wakes_the_relay after insert on outbox for each statement execute function wake_the_relay();

-- Facts that were handled, so that a repeated delivery changes nothing.
create table inbox (
    fact uuid primary key,
    at timestamptz not null default now()
);
create index inbox_by_age on inbox (at);

-- Requests that had their effect, with their answer.
create table idempotency (
    caller text not null,
    key text not null,
    request bytea not null,
    answer text,
    at timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_by_age on idempotency (at);

-- One key for each person's or filing's data, wrapped by the master key; destroying it erases the data.
create table data_key (
    owner uuid primary key,
    wrapped bytea not null,
    at timestamptz not null default now()
);
