-- Events, reports and rows of the focus and each partner, by month, theme and tone. Without a known code: one sum a code.
SELECT
  partner,
  CASE WHEN known_code = '' THEN '' ELSE substr(day, 1, 7) END AS month,
  CASE WHEN known_code = '' THEN '' ELSE theme END AS theme,
  CASE WHEN known_code = '' THEN '' ELSE tone END AS tone,
  CASE WHEN known_code = '' THEN code ELSE '' END AS unknown_code,
  count(*) AS events,
  CAST(sum(reports) AS BIGINT) AS reports,
  CAST(sum(copies) AS BIGINT) AS copies
FROM coded
GROUP BY 1, 2, 3, 4, 5
