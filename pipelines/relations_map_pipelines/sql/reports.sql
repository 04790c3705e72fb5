-- Rows that are kept, each once, and how many rows are left out, by their fate. Rows that agree in all of this are one.
SELECT
  fate,
  CASE fate WHEN 'bad-day' THEN day_text WHEN 'bad-tone' THEN tone_text WHEN 'bad-text' THEN row_id WHEN 'unknown-side' THEN unknown_name ELSE '' END AS detail,
  CASE WHEN fate IN ('bad-text', 'bad-day', 'bad-tone') THEN file ELSE '' END AS file,
  CASE WHEN fate = 'kept' THEN day ELSE '' END AS day,
  CASE WHEN fate = 'kept' THEN doer ELSE '' END AS doer,
  CASE WHEN fate = 'kept' THEN target ELSE '' END AS target,
  CASE WHEN fate = 'kept' THEN code ELSE '' END AS code,
  CASE WHEN fate = 'kept' THEN tone ELSE '' END AS tone,
  CASE WHEN fate = 'kept' THEN row_id ELSE '' END AS row_id,
  CASE WHEN fate = 'kept' THEN address ELSE '' END AS address,
  CASE WHEN fate = 'kept' THEN source_text ELSE '' END AS source_text,
  CASE WHEN fate = 'kept' THEN publisher ELSE '' END AS publisher,
  CASE WHEN fate = 'kept' THEN outlet ELSE '' END AS outlet,
  max(told_sources) AS told_sources,
  count(*) AS copies
FROM sifted
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
