-- Who belonged to what on each asked day: the surest answer of the rows of one member and organisation.
SELECT day, record, member, organisation, min(in_force_rank) AS in_force_rank,
  CASE min(in_force_rank) WHEN 0 THEN 'yes' ELSE 'perhaps' END AS in_force
FROM (
  SELECT d.day, m.record, m.member, m.organisation,
    CASE
      -- It surely began after the day, or surely ended before it.
      WHEN m.from_start_earliest > d.number OR m.to_end_latest < d.number THEN 2
      WHEN m.from_end_latest <= d.number AND m.to_start_earliest >= d.number THEN 0
      ELSE 1 END AS in_force_rank
  FROM memberships m
  CROSS JOIN asked_days d
) terms
WHERE in_force_rank < 2
GROUP BY day, record, member, organisation
