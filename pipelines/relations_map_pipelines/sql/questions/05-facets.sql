-- How many statements of a record have each theme, tone, status, kind of actor, source and place; a part of a source counts for it.
SELECT record, 'theme' AS facet, theme AS code, count(*) AS statements FROM statements GROUP BY record, theme
UNION ALL
SELECT record, 'tone' AS facet, tone AS code, count(*) AS statements FROM statements GROUP BY record, tone
UNION ALL
SELECT record, 'status' AS facet, status AS code, count(*) AS statements FROM statements GROUP BY record, status
UNION ALL
SELECT p.record, 'kind' AS facet, a.kind AS code, count(DISTINCT p.statement) AS statements
FROM parties p JOIN actors a ON a.record = p.record AND a.id = p.actor
GROUP BY p.record, a.kind
UNION ALL
SELECT s.record, 'source' AS facet, w.whole AS code, count(*) AS statements
FROM statements s JOIN source_wholes w ON w.record = s.record AND w.source = s.source
GROUP BY s.record, w.whole
UNION ALL
SELECT record, 'place' AS facet, place AS code, count(*) AS statements FROM statements WHERE place <> '' GROUP BY record, place
