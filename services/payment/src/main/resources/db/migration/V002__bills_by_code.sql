-- The cash desk knows a dossier by the code on its slip.
create index bill_by_code on bill (code);
