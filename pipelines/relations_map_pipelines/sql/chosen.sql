-- The events with most independent sources, then with most reports; where both are equal, the oldest.
SELECT day, doer, target, code, told_tone, known_code, theme, tone, reports, sources, row_id, address, source_text, publisher
FROM coded
WHERE known_code <> '' AND partner IN ({{partners}})
ORDER BY sources DESC, reports DESC, day, doer, target, code, told_tone
LIMIT {{limit}}
