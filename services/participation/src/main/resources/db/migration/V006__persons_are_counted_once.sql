-- How many persons a consultation's comments are of: kept, since counting them anew at each comment takes ever longer.
alter table consultation add column people bigint not null default 0;
update consultation set people = (
    select count(distinct author) from consultation_comment where consultation_comment.consultation = consultation.id);

-- What one person said, also to tell their first comment from the next.
create index comment_of_author on consultation_comment (consultation, author);
