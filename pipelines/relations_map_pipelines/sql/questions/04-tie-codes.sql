-- The statements of each tie by theme and by status.
SELECT p.record, p.focus, p.partner, 'theme' AS facet, s.theme AS code, count(*) AS statements
FROM pairs p JOIN statements s ON s.record = p.record AND s.id = p.statement
GROUP BY p.record, p.focus, p.partner, s.theme
UNION ALL
SELECT p.record, p.focus, p.partner, 'status' AS facet, s.status AS code, count(*) AS statements
FROM pairs p JOIN statements s ON s.record = p.record AND s.id = p.statement
GROUP BY p.record, p.focus, p.partner, s.status
