-- Reports of one event are one: same day, doer, target, code and tone. The report that is shown has an address, most sources.
SELECT
  day, doer, target, code, tone,
  count(*) AS reports,
  CAST(sum(copies) AS BIGINT) AS copies,
  greatest(count(DISTINCT nullif(outlet, '')), max(told_sources)) AS sources,
  min_by(row_id, pick) AS row_id,
  min_by(address, pick) AS address,
  min_by(source_text, pick) AS source_text,
  min_by(publisher, pick) AS publisher
FROM (
  SELECT *,
    CASE WHEN address <> '' THEN '0' ELSE '1' END || lpad(CAST(999999999 - told_sources AS STRING), 9, '0')
      || address || ' ' || source_text || ' ' || publisher || ' ' || row_id AS pick
  FROM (
    SELECT day, doer, target, code, tone, row_id, address, source_text, publisher, outlet,
      max(told_sources) AS told_sources, CAST(sum(copies) AS BIGINT) AS copies
    FROM kept
    WHERE fate = 'kept'
    GROUP BY day, doer, target, code, tone, row_id, address, source_text, publisher, outlet
  ) merged
) picked
GROUP BY day, doer, target, code, tone
