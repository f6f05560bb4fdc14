-- A person's bills of all dossiers, newest first.
create index bill_by_applicant on bill (applicant, opened_at desc);
