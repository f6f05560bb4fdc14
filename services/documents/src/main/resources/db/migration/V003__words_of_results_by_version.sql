-- What results say, by version of the procedure, as its agency wrote it; no paper when the version has no words of its own.
create table result_words (
    procedure text not null,
    version int not null,
    body text not null,
    primary key (procedure, version)
);
