-- What was last told between each two up to each asked day, of statements that occurred or stand and name few parties: the tone,
-- or `perhaps` where the dates do not tell which of several was the last.
SELECT day, record, a, b, CASE WHEN min(tone) = max(tone) THEN min(tone) ELSE 'perhaps' END AS tone, count(*) AS statements
FROM (
  SELECT d.day, t.record, t.a, t.b, t.tone, t.end_latest, t.start_earliest, d.number,
    max(CASE WHEN t.end_latest <= d.number THEN t.start_earliest END) OVER (PARTITION BY d.day, t.record, t.a, t.b) AS latest_start
  FROM (
    SELECT p.record, p.focus AS a, p.partner AS b, s.tone, s.start_earliest, s.end_latest
    FROM pairs p
    JOIN statements s ON s.record = p.record AND s.id = p.statement
    JOIN actors a ON a.record = p.record AND a.id = p.focus
    JOIN actors b ON b.record = p.record AND b.id = p.partner
    WHERE s.status IN ('occurred', 'standing') AND s.parties < 4 AND s.date <> '' AND a.position < b.position
  ) t
  CROSS JOIN asked_days d
) told
WHERE start_earliest <= number AND (latest_start IS NULL OR end_latest >= latest_start)
GROUP BY day, record, a, b
