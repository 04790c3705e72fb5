-- Rows that are left out, by their fate and what is wrong with them.
SELECT fate, detail, file, CAST(sum(copies) AS BIGINT) AS copies
FROM reports
WHERE fate <> 'kept'
GROUP BY fate, detail, file
