-- Who acts in each statement of a pair: the partner, the focus, both or nobody (together), or only a third; of four and more
-- parties it is not asked.
SELECT
  p.record, p.statement, p.focus, p.partner,
  CASE
    WHEN s.parties >= 4 THEN 'many-party'
    WHEN f.whole IS NULL AND q.whole IS NOT NULL THEN 'from-partner'
    WHEN f.whole IS NOT NULL AND q.whole IS NULL THEN 'to-partner'
    WHEN f.whole IS NULL AND q.whole IS NULL AND s.doers > 0 THEN 'by-others'
    ELSE 'together' END AS way
FROM pairs p
JOIN statements s ON s.record = p.record AND s.id = p.statement
LEFT JOIN (
  SELECT DISTINCT d.record, d.statement, w.whole
  FROM parties d JOIN wholes w ON w.record = d.record AND w.actor = d.actor
  WHERE d.is_doer = 1
) f ON f.record = p.record AND f.statement = p.statement AND f.whole = p.focus
LEFT JOIN (
  SELECT DISTINCT d.record, d.statement, w.whole
  FROM parties d JOIN wholes w ON w.record = d.record AND w.actor = d.actor
  WHERE d.is_doer = 1
) q ON q.record = p.record AND q.statement = p.statement AND q.whole = p.partner
