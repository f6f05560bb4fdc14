-- Those of the last hour are counted before another is taken.
drop index page_report_by_procedure;
create index page_report_by_time on page_report (reported_at);
create index assistant_report_by_time on assistant_report (reported_at);
