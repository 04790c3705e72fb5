-- One row a focus and partner: what the statements between them come to. An event counts once, a statement without one by itself.
SELECT
  p.record, p.focus, p.partner,
  count(*) AS statements,
  count(CASE WHEN s.parties >= 4 THEN 1 END) AS many_party,
  count(DISTINCT CASE WHEN s.event <> '' THEN 'event ' || s.event ELSE 'statement ' || s.id END) AS events,
  count(CASE WHEN s.date = '' THEN 1 END) AS undated,
  count(CASE WHEN s.tone = 'cooperative' THEN 1 END) AS cooperative,
  count(CASE WHEN s.tone = 'neutral' THEN 1 END) AS neutral,
  count(CASE WHEN s.tone = 'conflictual' THEN 1 END) AS conflictual,
  max(coalesce(d.contradictions, 0)) AS contradictions,
  max(coalesce(d.changes, 0)) AS changes,
  max(coalesce(d.unclear, 0)) AS unclear
FROM pairs p
JOIN statements s ON s.record = p.record AND s.id = p.statement
LEFT JOIN (
  SELECT p.record, p.focus, p.partner,
    count(DISTINCT CASE WHEN d.kind = 'contradiction' THEN d.id END) AS contradictions,
    count(DISTINCT CASE WHEN d.kind = 'change' THEN d.id END) AS changes,
    count(DISTINCT CASE WHEN d.kind = 'unclear' THEN d.id END) AS unclear
  FROM pairs p
  JOIN rivals r ON r.record = p.record AND r.statement = p.statement
  JOIN disagreements d ON d.record = r.record AND d.id = r.disagreement
  GROUP BY p.record, p.focus, p.partner
) d ON d.record = p.record AND d.focus = p.focus AND d.partner = p.partner
GROUP BY p.record, p.focus, p.partner
