-- Which procedure was opened after which words, by the week; never by whom.
create table chosen_procedure (
    week date not null,
    words varchar(80) not null,
    code text not null,
    times int not null,
    primary key (week, words, code)
);
