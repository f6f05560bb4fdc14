-- What was sought and not found, by the week: words without diacritics and digits, never who sought them.
create table missed_search (
    week date not null,
    kind text not null check (kind in ('NOTHING', 'PARTLY')),
    words varchar(80) not null,
    times int not null,
    primary key (week, kind, words)
);
