-- Which cases of its form a dossier makes: they choose the time limit. Dossiers from before are none of them.
alter table dossier add column cases text[] not null default '{}';

-- Which components of the procedure came with it: an officer looks at each before accepting. Unknown for dossiers from before.
alter table dossier add column papers text[] not null default '{}';
