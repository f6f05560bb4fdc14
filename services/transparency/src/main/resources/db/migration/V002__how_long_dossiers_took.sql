-- When the clock of a dossier began and when its result was issued; for what people really wait.
alter table dossier add column received_at timestamptz;
alter table dossier add column issued_at timestamptz;
create index dossier_by_result on dossier (procedure, issued_at desc)
    where issued_at is not null and received_at is not null;
