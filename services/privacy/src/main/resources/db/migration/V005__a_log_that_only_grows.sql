-- The audit log: one row for each change of state, numbered without a gap. "index" is the number of the leaf in the tree.
create table audit_entry (
    index bigint primary key,
    event uuid not null unique,
    source text not null,
    type text not null,
    subject text not null,
    -- As on the wire: the leaf is the hash of this very text.
    time text not null,
    cause text not null,
    actor text not null,
    role text not null,
    content text not null,
    leaf bytea not null
);

-- Hashes of the complete subtrees above the leaves: "index" counts those of 2^level leaves from the left.
create table audit_node (
    level smallint not null,
    index bigint not null,
    hash bytea not null,
    primary key (level, index)
);

-- What was signed: the tree over the first "size" entries.
create table audit_checkpoint (
    size bigint primary key,
    note text not null,
    at timestamptz not null default now()
);

-- Nobody changes what was written, not even the service itself. Who may drop a trigger still can; the checkpoints tell.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_node_only_grows before update or delete or truncate on audit_node
    for each statement execute function refuse_change();
create trigger audit_checkpoint_only_grows before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();
