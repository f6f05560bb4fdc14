-- Which files of the documents service go with a petition; their names are sealed with its words.
create table petition_attachment (
    document uuid primary key,
    petition uuid not null references petition (id)
);
create index petition_attachment_of_petition on petition_attachment (petition);
