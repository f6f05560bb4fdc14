-- Every instance keeps its own index of words and hears here which procedure it must read again; told at commit.
create function tell_procedure_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('procedure_changed', new.code);
    return null;
end $$;
create trigger procedure_version_is_told after insert on procedure_version
    for each row execute function tell_procedure_changed();
create trigger withdrawal_is_told after insert or update on withdrawal
    for each row execute function tell_procedure_changed();

-- Words are no longer sought in the database.
drop table search_term;
drop extension pg_trgm;
