-- When codes went out, kept when the channel is taken away: taking it away and back must not send another at once.
create table code_pace (
    person uuid not null,
    medium text not null,
    sent_at timestamptz not null,
    -- How many went out without a day's rest.
    many int not null,
    primary key (person, medium)
);
