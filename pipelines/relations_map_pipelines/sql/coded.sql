-- Events with the words of their code: the code itself, else the three or two digits it begins with. Unknown codes have none.
SELECT
  e.day, e.doer, e.target, e.code, e.tone AS told_tone, e.reports, e.copies, e.sources, e.row_id, e.address, e.source_text, e.publisher,
  CASE WHEN e.doer = {{focus}} THEN e.target ELSE e.doer END AS partner,
  coalesce(whole.code, three.code, two.code, '') AS known_code,
  CASE WHEN e.doer = e.target THEN 'domestic' ELSE coalesce(whole.theme, three.theme, two.theme, '') END AS theme,
  CASE WHEN e.tone <> '' THEN e.tone ELSE coalesce(whole.tone, three.tone, two.tone, '') END AS tone
FROM events e
LEFT JOIN codes whole ON whole.code = e.code
LEFT JOIN beginnings three ON three.code = substr(e.code, 1, 3)
LEFT JOIN beginnings two ON two.code = substr(e.code, 1, 2)
