-- Dossiers that were filed under version 1 of the criminal record certificate, published before findings were data, go on
-- with the questions that the desk asked in those days.
update terms
set body = (body::jsonb || '{"finding": [
    {"code": "criminalRecord", "name": {"vi": "Kết quả tra cứu, xác minh", "en": "Finding"}, "hint": null,
     "kind": "CHOICE", "required": true, "onlyIf": null, "choices": [
        {"value": "NONE", "name": {"vi": "Không có án tích", "en": "No criminal record"}},
        {"value": "SEE_ANNEX", "name": {"vi": "Có án tích, ghi ở phần dưới", "en": "A record, as noted below"}}]},
    {"code": "note", "name": {"vi": "Nội dung ghi trên Phiếu", "en": "What the certificate says"}, "hint": null,
     "kind": "TEXT", "required": false, "onlyIf": null, "choices": []}
]}'::jsonb)::text
where code = '3.000333' and version = 1 and coalesce(jsonb_array_length(body::jsonb -> 'finding'), 0) = 0;
