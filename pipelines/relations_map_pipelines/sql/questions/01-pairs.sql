-- Each statement with each focus and partner that it is between. Parts count for their wholes; nobody is a partner of itself,
-- its parts or its wholes.
SELECT DISTINCT a.record, a.statement, f.whole AS focus, p.whole AS partner
FROM parties a
JOIN wholes f ON f.record = a.record AND f.actor = a.actor
JOIN parties b ON b.record = a.record AND b.statement = a.statement
JOIN wholes p ON p.record = b.record AND p.actor = b.actor
LEFT JOIN wholes within_focus ON within_focus.record = a.record AND within_focus.actor = b.actor AND within_focus.whole = f.whole
LEFT JOIN wholes within_partner ON within_partner.record = a.record AND within_partner.actor = f.whole AND within_partner.whole = p.whole
WHERE within_focus.actor IS NULL AND within_partner.actor IS NULL
