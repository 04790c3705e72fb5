-- Standing statements that held on each asked day: `yes`, or `perhaps` where the dates do not tell. What is known as of a plain
-- day may have gone on. Undated ones are on no day.
SELECT
  d.day, s.record, s.id AS statement, s.theme,
  CASE WHEN s.start_latest <= d.number AND s.end_earliest >= d.number THEN 'yes' ELSE 'perhaps' END AS in_force
FROM statements s
CROSS JOIN asked_days d
WHERE s.status = 'standing' AND s.date <> '' AND s.start_earliest <= d.number AND (s.end_latest >= d.number OR s.is_interval = 0)
