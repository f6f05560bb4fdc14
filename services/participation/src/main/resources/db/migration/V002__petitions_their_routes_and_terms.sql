-- Who has to answer what (law as data). The most specific line wins: a procedure before '*', a province before '*'.
create table petition_route (
    kind text not null check (kind in ('REGULATION', 'CONDUCT')),
    procedure text not null,
    province text not null,
    agency text not null,
    source text not null,
    primary key (kind, procedure, province)
);

insert into petition_route (kind, procedure, province, agency, source) values
('REGULATION', '*', '*', 'G01', 'Nghị định 20/2008/NĐ-CP, Điều 8: cơ quan chủ trì soạn thảo hoặc ban hành quy định'),
('CONDUCT', '*', '*', 'G01', 'Nghị định 20/2008/NĐ-CP, Điều 8: cơ quan cấp trên trực tiếp, khi chưa rõ đơn vị'),
('CONDUCT', '*', '01', 'G01.801', 'Nghị định 20/2008/NĐ-CP, Điều 8: cơ quan quản lý trực tiếp'),
('CONDUCT', '*', '79', 'G01.802', 'Nghị định 20/2008/NĐ-CP, Điều 8: cơ quan quản lý trực tiếp'),
('CONDUCT', '*', '48', 'G01.803', 'Nghị định 20/2008/NĐ-CP, Điều 8: cơ quan quản lý trực tiếp');

-- How long the answer may take, in the words of workflow's deadline engine, and how long afterwards it can be reopened.
create table petition_term (
    kind text not null,
    in_force_from date not null,
    amount int not null,
    unit text not null check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR')),
    reopen_days int not null,
    reopen_times int not null,
    legal_basis text not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    primary key (kind, in_force_from)
);

insert into petition_term (kind, in_force_from, amount, unit, reopen_days, reopen_times, legal_basis, confidence) values
('REGULATION', '2026-01-01', 15, 'WORKING_DAY', 10, 2, 'Công điện 89/CĐ-TTg ngày 16/6/2025: trả lời trong 15 ngày; số ngày làm việc là giá trị cấu hình', 'MEDIUM'),
('CONDUCT', '2026-01-01', 15, 'WORKING_DAY', 10, 2, 'Giá trị cấu hình, chờ xác nhận theo Quyết định 29/2026', 'LOW');

-- Why a petition isn't taken in.
create table decline_reason (
    code text primary key,
    name_vi text not null,
    name_en text not null
);

insert into decline_reason (code, name_vi, name_en) values
('formal-complaint', 'Nội dung là khiếu nại, giải quyết theo Luật Khiếu nại', 'It is a formal complaint, under the Law on Complaints'),
('formal-denunciation', 'Nội dung là tố cáo, giải quyết theo Luật Tố cáo', 'It is a denunciation, under the Law on Denunciations'),
('not-public-administration', 'Không thuộc phạm vi phản ánh, kiến nghị về quy định hành chính', 'It is not about public administration'),
('unclear', 'Nội dung không rõ ràng, không xác định được sự việc', 'It can''t be made out what happened'),
('answered-before', 'Đã được trả lời và không có tình tiết mới', 'It was answered before and nothing is new');

-- The law's own ways for what is no feedback, and the words by which a text may be recognised.
create table formal_way (
    code text primary key check (code in ('COMPLAINT', 'DENUNCIATION')),
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    terms_vi text not null,
    terms_en text not null,
    legal_basis text not null
);

insert into formal_way (code, title_vi, title_en, text_vi, text_en, terms_vi, terms_en, legal_basis) values
('COMPLAINT', 'Khiếu nại', 'Formal complaint',
 'Khi bạn cho rằng một quyết định hoặc hành vi hành chính trái pháp luật, xâm phạm quyền, lợi ích của chính bạn, bạn có quyền khiếu nại. Gửi đơn khiếu nại ghi rõ họ tên, địa chỉ, nội dung, yêu cầu và chữ ký tới người đã ra quyết định (lần đầu), hoặc khởi kiện tại tòa án. Thời hiệu là 90 ngày từ ngày biết được quyết định hoặc hành vi đó.',
 'When you hold that an administrative decision or act is unlawful and harms your own rights, you may lodge a formal complaint. Send a signed complaint with your name, address, what happened and what you ask to the person who took the decision (first complaint), or sue in court. The time limit is 90 days from the day you learnt of the decision or act.',
 'Thụ lý trong 10 ngày; giải quyết lần đầu không quá 30 ngày, vụ việc phức tạp 45 ngày; lần hai không quá 45 ngày, phức tạp 60 ngày.',
 'Taken on within 10 days; first decision within 30 days, 45 if complex; second within 45 days, 60 if complex.',
 'Luật Khiếu nại 02/2011/QH13'),
('DENUNCIATION', 'Tố cáo', 'Denunciation',
 'Khi bạn báo cho cơ quan có thẩm quyền biết hành vi vi phạm pháp luật của cán bộ, công chức, cơ quan hay bất kỳ ai, đó là tố cáo. Gửi đơn tố cáo ghi rõ họ tên, địa chỉ, người bị tố cáo, hành vi và chứng cứ, hoặc trình bày trực tiếp tại cơ quan quản lý người đó. Danh tính của bạn được pháp luật bảo vệ.',
 'When you report a breach of the law by an official, an agency or anybody else to the competent authority, that is a denunciation. Send a signed denunciation with your name, address, who, what and the evidence, or state it in person at the agency in charge of that person. The law protects your identity.',
 'Xử lý ban đầu trong 7 ngày làm việc; kết luận trong 30 ngày, phức tạp gia hạn thêm 30 ngày, đặc biệt phức tạp thêm 60 ngày.',
 'Looked at within 7 working days; concluded within 30 days, 30 more if complex, 60 more if very complex.',
 'Luật Tố cáo 25/2018/QH14');

create table formal_cue (
    way text not null references formal_way (code),
    phrase text not null,
    primary key (way, phrase)
);

insert into formal_cue (way, phrase) values
('COMPLAINT', 'khiếu nại'), ('COMPLAINT', 'hủy quyết định'), ('COMPLAINT', 'huỷ quyết định'), ('COMPLAINT', 'quyết định xử phạt'),
('COMPLAINT', 'thu hồi quyết định'), ('COMPLAINT', 'bồi thường thiệt hại'), ('COMPLAINT', 'khởi kiện'),
('DENUNCIATION', 'tố cáo'), ('DENUNCIATION', 'tố giác'), ('DENUNCIATION', 'nhận hối lộ'), ('DENUNCIATION', 'đưa hối lộ'),
('DENUNCIATION', 'vòi tiền'), ('DENUNCIATION', 'tham nhũng'), ('DENUNCIATION', 'tham ô'), ('DENUNCIATION', 'làm giả giấy tờ');

-- One petition. What was written by either side is sealed under the petition's own key; what is public is written anew,
-- redacted, when it is published, and is gone from here when it is taken back.
create table petition (
    id uuid primary key,
    code text not null unique,
    petitioner uuid not null,
    kind text not null check (kind in ('REGULATION', 'CONDUCT')),
    state text not null check (state in ('RECEIVED', 'IN_PROGRESS', 'ANSWERED', 'MERGED', 'DECLINED')),
    agency text not null,
    province text not null,
    procedure text,
    dossier uuid,
    place text,
    content bytea not null,
    may_publish boolean not null,
    looks_formal text,
    filed_at timestamptz not null,
    due timestamptz not null,
    due_from timestamptz not null,
    provisional boolean not null,
    due_unknown boolean not null,
    overdue_told boolean not null default false,
    round int not null default 1,
    answer bytea,
    answered_at timestamptz,
    in_time boolean,
    reopen_until timestamptz,
    score int check (score between 1 and 5),
    merged_into uuid references petition (id),
    reason_code text references decline_reason (code),
    seq bigint not null,
    public_title text,
    public_text text,
    public_answer text,
    published_at timestamptz,
    public_words tsvector,
    check (published_at is null or (may_publish and state = 'ANSWERED' and public_title is not null
        and public_text is not null and public_answer is not null)),
    check (state <> 'MERGED' or merged_into is not null),
    check (state <> 'ANSWERED' or answered_at is not null)
);
create index petition_of_petitioner on petition (petitioner, id desc);
create index petition_at_desk on petition (agency, due, id) where state in ('RECEIVED', 'IN_PROGRESS');
create index petition_of_agency on petition (agency, id desc);
create index petition_to_watch on petition (due) where state in ('RECEIVED', 'IN_PROGRESS') and not overdue_told;
create index petition_due_unknown on petition (id) where due_unknown;
create index petition_merged on petition (merged_into) where merged_into is not null;
create index petition_published on petition (published_at desc, id) where published_at is not null;
create index petition_words on petition using gin (public_words) where published_at is not null;

-- Its walk, without a gap.
create table petition_entry (
    petition uuid not null references petition (id),
    seq bigint not null,
    at timestamptz not null,
    step text not null,
    state text not null,
    agency text not null,
    staff text,
    note bytea,
    primary key (petition, seq)
);
