-- GDELT 1.0 and 2.0. A row is what the coder made of one kind of report; the country of a side goes before its group.
SELECT
  coalesce(trim("GLOBALEVENTID"), '') AS row_id,
  coalesce("SQLDATE", '') AS day_text,
  CASE WHEN regexp_extract("SQLDATE", '^([12][0-9]{7})$', 1) <> ''
    THEN substr("SQLDATE", 1, 4) || '-' || substr("SQLDATE", 5, 2) || '-' || substr("SQLDATE", 7, 2) END AS day,
  lower(trim(coalesce(nullif(trim("Actor1CountryCode"), ''), "Actor1KnownGroupCode", ''))) AS doer_name,
  lower(trim(coalesce(nullif(trim("Actor2CountryCode"), ''), "Actor2KnownGroupCode", ''))) AS target_name,
  coalesce(trim("EventCode"), '') AS code,
  '' AS tone_text,
  trim(coalesce("SOURCEURL", '')) AS source_text,
  '' AS publisher,
  coalesce(try_cast(regexp_extract("NumSources", '^([0-9]{1,9})$', 1) AS BIGINT), 1) AS told_sources,
  file
FROM raw
