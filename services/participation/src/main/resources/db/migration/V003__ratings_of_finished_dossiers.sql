-- In which official statuses a dossier counts as finished and is asked about (law as data).
create table rated_status (
    status int primary key,
    source text not null
);

insert into rated_status (status, source) values
(3, 'Hồ sơ đã kết thúc: không được tiếp nhận'),
(7, 'Hồ sơ đã kết thúc: công dân rút'),
(8, 'Hồ sơ đã kết thúc: dừng xử lý'),
(9, 'Nghị định 61/2018/NĐ-CP: đánh giá khi có kết quả'),
(10, 'Nghị định 61/2018/NĐ-CP: đánh giá khi nhận kết quả');

-- One answer for each dossier: a score, or that the applicant doesn't want to be asked.
create table rating (
    dossier uuid primary key references dossier (id),
    score int check (score between 1 and 5),
    at timestamptz not null
);
