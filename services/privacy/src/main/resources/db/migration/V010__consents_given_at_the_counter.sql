-- A citizen without a phone consents before an officer: the text is one like the others, but is answered at the counter only.
alter table consent_text add column at_counter boolean not null default false;

-- How such a consent can be proved, and who has seen it given.
alter table consent_act add column way text;
alter table consent_act add column staff_number text;
alter table consent_act add column unit text;
alter table consent_act add column dossier uuid;

insert into consent_text (purpose, version, title_vi, title_en, text_vi, text_en, in_force_from, at_counter) values
('counter-filing', 1, 'Nhờ cán bộ lập hồ sơ tại quầy', 'Filing by an officer at the counter',
 'Tôi đồng ý để cán bộ lập hồ sơ điện tử thay tôi và để cơ quan xử lý dữ liệu cá nhân của tôi nhằm giải quyết thủ tục này. Tôi có thể xem ai đã mở hồ sơ và rút lại sự đồng ý trên cổng.',
 'I agree that the officer makes an electronic dossier for me and that the agency processes my personal data to handle this procedure. I can see on the portal who opened the dossier and withdraw my consent there.',
 '2026-01-01', true);
