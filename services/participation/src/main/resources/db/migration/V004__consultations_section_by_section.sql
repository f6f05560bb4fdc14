-- How long a draft must stand open at least, by kind of document (law as data); nobody can undercut it.
create table document_type (
    code text not null,
    in_force_from date not null,
    name_vi text not null,
    name_en text not null,
    min_days int not null check (min_days > 0),
    legal_basis text not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    primary key (code, in_force_from)
);

insert into document_type (code, in_force_from, name_vi, name_en, min_days, legal_basis, confidence) values
('law', '2025-04-01', 'Luật, nghị quyết của Quốc hội', 'Law or resolution of the National Assembly', 20, 'Luật 64/2025/QH15', 'MEDIUM'),
('decree', '2025-04-01', 'Nghị định', 'Decree', 20, 'Luật 64/2025/QH15', 'MEDIUM'),
('decision', '2025-04-01', 'Quyết định của Thủ tướng', 'Decision of the Prime Minister', 20, 'Luật 64/2025/QH15', 'MEDIUM'),
('circular', '2025-04-01', 'Thông tư', 'Circular', 20, 'Luật 64/2025/QH15', 'MEDIUM'),
('provincial', '2025-04-01', 'Văn bản của cấp tỉnh', 'Provincial document', 30, 'Luật 80/2015/QH13; chờ xác nhận theo Luật 64/2025/QH15', 'LOW'),
('policy', '2025-04-01', 'Đề xuất chính sách', 'Policy proposal', 20, 'Luật 64/2025/QH15: tham vấn chính sách', 'LOW');

create table consultation (
    id uuid primary key,
    code text not null unique,
    agency text not null,
    province text not null,
    document_type text not null,
    min_days int not null,
    legal_basis text not null,
    title_vi text not null,
    title_en text not null,
    summary_vi text not null,
    summary_en text not null,
    opens timestamptz,
    closes timestamptz,
    written_by text not null,
    announced_by text,
    announced_at timestamptz,
    closed_told boolean not null default false,
    concluded_at timestamptz,
    conclusion_vi text,
    conclusion_en text,
    comments bigint not null default 0,
    replied bigint not null default 0,
    version int not null default 1,
    seq bigint not null default 0,
    check (announced_at is null or (opens is not null and closes is not null and announced_by is not null)),
    check (announced_at is null or closes >= opens + min_days * interval '24 hours'),
    check (announced_by is null or announced_by <> written_by),
    check (concluded_at is null or closes <= concluded_at)
);
create index consultation_by_closing on consultation (closes desc, id) where announced_at is not null;
create index consultation_of_agency on consultation (agency, id desc);
create index consultation_to_close on consultation (closes) where announced_at is not null and not closed_told;

-- The papers that stand beside a draft: the submission, the impact assessments.
create table consultation_paper (
    consultation uuid not null references consultation (id),
    position int not null,
    kind text not null check (kind in ('DRAFT', 'SUBMISSION', 'POLICY_IMPACT', 'PROCEDURE_IMPACT', 'OTHER')),
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    url text,
    primary key (consultation, position)
);

create table consultation_section (
    consultation uuid not null references consultation (id),
    position int not null,
    label text not null,
    title_vi text not null,
    text_vi text not null,
    primary key (consultation, position)
);

create table consultation_reply (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    verdict text not null check (verdict in ('ACCEPTED', 'PARTLY', 'DECLINED')),
    text text not null,
    staff text not null,
    at timestamptz not null
);

-- One comment of one person on one section. Comments are published, their authors never.
create table consultation_comment (
    id uuid primary key,
    consultation uuid not null,
    section int not null,
    author uuid not null,
    stance text not null check (stance in ('AGREE', 'CHANGE', 'DISAGREE')),
    text text not null,
    at timestamptz not null,
    edited_at timestamptz,
    reply uuid references consultation_reply (id),
    foreign key (consultation, section) references consultation_section (consultation, position),
    unique (consultation, section, author)
);
create index comment_of_consultation on consultation_comment (consultation, section, id);
