-- Reports on the assistant's answers are read by agency, the newest first; how many others have must not matter.
drop index assistant_report_open;
create index assistant_report_by_agency on assistant_report (agency, id desc);
