-- A page of a queue is the beginning of one of these: the longest queue holds all that an agency ever received.
create index dossier_at_the_unit_by_urgency on dossier
    (unit, (coalesce(deadline, timestamptz '9999-12-31 00:00:00+00')), id);
create index dossier_at_the_authority_by_urgency on dossier
    (authority, (coalesce(deadline, timestamptz '9999-12-31 00:00:00+00')), id) where authority <> unit;
