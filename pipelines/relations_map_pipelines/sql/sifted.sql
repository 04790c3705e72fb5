-- What becomes of each row: its fate, who its sides are, its tone where the row tells one, its address and its outlet.
SELECT
  CASE
    WHEN instr(r.row_id || r.day_text || r.doer_name || r.target_name || r.code || r.source_text || r.publisher, '�') > 0
      THEN 'bad-text'
    WHEN r.day IS NULL OR try_cast(r.day AS DATE) IS NULL THEN 'bad-day'
    WHEN r.tone_text NOT IN ('', 'cooperative', 'neutral', 'conflictual') AND tone_number IS NULL THEN 'bad-tone'
    WHEN r.day < {{from}} OR r.day > {{to}} THEN 'outside-period'
    WHEN coalesce(d.actor, '') <> {{focus}} AND coalesce(t.actor, '') <> {{focus}} THEN
      CASE
        WHEN (r.doer_name = '' OR d.actor IS NOT NULL) AND (r.target_name = '' OR t.actor IS NOT NULL) THEN 'other-actors'
        WHEN d.actor IS NULL AND t.actor IS NULL THEN 'unknown-side'
        ELSE 'other-actors' END
    WHEN r.doer_name = '' OR r.target_name = '' THEN 'one-side'
    WHEN d.actor IS NULL OR t.actor IS NULL THEN 'unknown-side'
    ELSE 'kept' END AS fate,
  CASE WHEN d.actor IS NULL AND r.doer_name <> '' THEN r.doer_name ELSE r.target_name END AS unknown_name,
  d.actor AS doer,
  t.actor AS target,
  CASE
    WHEN tone_number > 0 THEN 'cooperative'
    WHEN tone_number < 0 THEN 'conflictual'
    WHEN tone_number = 0 THEN 'neutral'
    ELSE r.tone_text END AS tone,
  regexp_extract(r.source_text, '^(https?://[^ "<>]{4,490})$', 1) AS address,
  CASE
    WHEN r.publisher <> '' THEN lower(r.publisher)
    WHEN regexp_extract(r.source_text, '^(https?://[^ "<>]{4,490})$', 1) <> ''
      THEN regexp_replace(lower(regexp_extract(r.source_text, '^https?://([^/:?#]+)', 1)), '^www[.]', '')
    ELSE lower(r.source_text) END AS outlet,
  r.row_id, r.day, r.day_text, r.tone_text, r.code, r.source_text, r.publisher, r.told_sources, r.file
FROM (
  SELECT *, try_cast(regexp_extract(tone_text, '^([-+]?[0-9]{1,9}([.][0-9]{1,9})?)$', 1) AS DOUBLE) AS tone_number FROM cleaned
) r
LEFT JOIN sides d ON d.name = r.doer_name
LEFT JOIN sides t ON t.name = r.target_name
