-- What people are asked to agree to, word for word; a change is a new version. Processing that the law itself demands
-- needs no consent and is not listed here (Law 91/2025/QH15 on personal data protection).
create table consent_text (
    purpose text not null,
    version int not null,
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    in_force_from date not null,
    primary key (purpose, version)
);

insert into consent_text (purpose, version, title_vi, title_en, text_vi, text_en, in_force_from) values
('reminders', 1, 'Nhận nhắc việc qua tin nhắn', 'Reminders by message',
 'Tôi đồng ý để Cổng dùng số điện thoại và thư điện tử của tôi để nhắc tôi về thời hạn của hồ sơ và giấy tờ. Tôi có thể rút lại sự đồng ý bất cứ lúc nào; việc rút lại không ảnh hưởng đến hồ sơ đang giải quyết.',
 'I agree that the portal uses my phone number and e-mail address to remind me of deadlines of my dossiers and papers. I can withdraw this at any time; withdrawing does not affect dossiers under way.', '2026-01-01'),
('document-reuse', 1, 'Dùng lại giấy tờ đã có trong kho của tôi', 'Reuse of papers in my store',
 'Tôi đồng ý để Cổng gợi ý dùng lại giấy tờ trong kho dữ liệu điện tử của tôi khi tôi nộp hồ sơ mới. Giấy tờ chỉ được gửi khi tôi chọn từng giấy tờ và nộp hồ sơ.',
 'I agree that the portal suggests papers from my document store when I file a new dossier. A paper is sent only when I choose it and submit.', '2026-01-01'),
('service-survey', 1, 'Khảo sát mức độ hài lòng', 'Survey of satisfaction',
 'Tôi đồng ý để Cổng mời tôi trả lời khảo sát về chất lượng phục vụ, tối đa hai lần mỗi năm. Câu trả lời được tổng hợp không gắn với tên tôi.',
 'I agree that the portal invites me to surveys about the quality of service, at most twice a year. Answers are counted without my name.', '2026-01-01');

-- What somebody said about a purpose, and how: the evidence that consent was given freely and when it was withdrawn.
create table consent_act (
    seq bigint generated always as identity primary key,
    person uuid not null,
    purpose text not null,
    version int not null,
    given boolean not null,
    text_sha256 text not null,
    channel text not null,
    identity_level int not null,
    at timestamptz not null,
    foreign key (purpose, version) references consent_text (purpose, version)
);
create index consent_act_of_person on consent_act (person, purpose, seq desc);
