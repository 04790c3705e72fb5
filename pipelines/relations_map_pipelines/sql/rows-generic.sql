-- Anybody's event table: doer, target, day, code, tone, source. Only the first four must be there.
SELECT
  coalesce(trim("id"), '') AS row_id,
  coalesce("day", '') AS day_text,
  CASE
    WHEN regexp_extract("day", '^([12][0-9]{7})$', 1) <> ''
      THEN substr("day", 1, 4) || '-' || substr("day", 5, 2) || '-' || substr("day", 7, 2)
    ELSE nullif(regexp_extract("day", '^([12][0-9]{3}-[0-9]{2}-[0-9]{2})$', 1), '') END AS day,
  lower(trim(coalesce("doer", ''))) AS doer_name,
  lower(trim(coalesce("target", ''))) AS target_name,
  coalesce(trim("code"), '') AS code,
  lower(trim(coalesce("tone", ''))) AS tone_text,
  trim(coalesce("source", '')) AS source_text,
  '' AS publisher,
  CAST(1 AS BIGINT) AS told_sources,
  file
FROM raw
