-- One row a focus and partner: what the statements between them come to. An event counts once, a statement without one by itself.
-- A question counts where two or more of its answers are between them.
SELECT
  p.record, p.focus, p.partner,
  count(*) AS statements,
  count(CASE WHEN s.parties >= 4 THEN 1 END) AS many_party,
  count(DISTINCT CASE WHEN s.event <> '' THEN 'event ' || s.event ELSE 'statement ' || s.id END) AS events,
  count(CASE WHEN s.date = '' THEN 1 END) AS undated,
  count(CASE WHEN s.tone = 'cooperative' THEN 1 END) AS cooperative,
  count(CASE WHEN s.tone = 'neutral' THEN 1 END) AS neutral,
  count(CASE WHEN s.tone = 'conflictual' THEN 1 END) AS conflictual,
  count(CASE WHEN s.tone = 'unstated' THEN 1 END) AS unstated,
  count(CASE WHEN p.way = 'from-partner' THEN 1 END) AS from_partner,
  count(CASE WHEN p.way = 'to-partner' THEN 1 END) AS to_partner,
  count(CASE WHEN p.way = 'together' THEN 1 END) AS together,
  count(CASE WHEN p.way = 'by-others' THEN 1 END) AS by_others,
  max(coalesce(d.contradictions, 0)) AS contradictions,
  max(coalesce(d.changes, 0)) AS changes,
  max(coalesce(d.unclear, 0)) AS unclear
FROM ways p
JOIN statements s ON s.record = p.record AND s.id = p.statement
LEFT JOIN (
  SELECT record, focus, partner,
    count(CASE WHEN kind = 'contradiction' THEN 1 END) AS contradictions,
    count(CASE WHEN kind = 'change' THEN 1 END) AS changes,
    count(CASE WHEN kind = 'unclear' THEN 1 END) AS unclear
  FROM (
    SELECT p.record, p.focus, p.partner, d.id, d.kind
    FROM pairs p
    JOIN rivals r ON r.record = p.record AND r.statement = p.statement
    JOIN disagreements d ON d.record = r.record AND d.id = r.disagreement
    GROUP BY p.record, p.focus, p.partner, d.id, d.kind
    HAVING count(*) > 1
  ) answered
  GROUP BY record, focus, partner
) d ON d.record = p.record AND d.focus = p.focus AND d.partner = p.partner
GROUP BY p.record, p.focus, p.partner
