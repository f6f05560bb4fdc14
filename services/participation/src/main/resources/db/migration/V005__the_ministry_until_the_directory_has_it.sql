-- The directory lists offices that receive dossiers; rules are answered for by the ministry, which receives none. What the
-- directory says of it later takes this place. 00 is no province: it stands for the whole country.
insert into agency (code, name_vi, name_en, province) values ('G01', 'Bộ Công an', 'Ministry of Public Security', '00')
on conflict (code) do nothing;
