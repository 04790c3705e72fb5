-- ICEWS. A row is one sentence of a story; tables that went through a spreadsheet have lost the first zero of their codes.
SELECT
  coalesce(trim("Event ID"), '') AS row_id,
  coalesce("Event Date", '') AS day_text,
  nullif(regexp_extract("Event Date", '^([12][0-9]{3}-[0-9]{2}-[0-9]{2})$', 1), '') AS day,
  lower(trim(coalesce("Source Country", ''))) AS doer_name,
  lower(trim(coalesce("Target Country", ''))) AS target_name,
  CASE
    WHEN regexp_extract("CAMEO Code", '^([0-9]{2})$', 1) <> '' THEN '0' || "CAMEO Code"
    WHEN regexp_extract("CAMEO Code", '^([3-9][0-9]{2}|2[1-9][0-9])$', 1) <> '' THEN '0' || "CAMEO Code"
    ELSE coalesce(trim("CAMEO Code"), '') END AS code,
  '' AS tone_text,
  'Story ' || coalesce(trim("Story ID"), '') AS source_text,
  trim(coalesce("Publisher", '')) AS publisher,
  CAST(1 AS BIGINT) AS told_sources,
  file
FROM raw
