-- What each version of an e-form asks and which cases it tells apart, as eforms told: rules and the words of results refer to it.
create table form_names (
    code text not null,
    version int not null,
    fields text[] not null,
    cases text[] not null,
    primary key (code, version)
);
