-- Who sits on the board now, for everybody who reads what it approves: name, role and since when. Nothing else of an
-- account, nobody who is disabled, no role that ended or has not begun.
CREATE VIEW reader_board_member WITH (security_barrier) AS
  SELECT person.name, held.role, min(held.starts_at) AS since
  FROM board_grant AS held JOIN person ON person.id = held.person_id
  WHERE person.disabled_at IS NULL AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())
  GROUP BY person.id, held.role;

GRANT SELECT ON reader_board_member TO guideboard_reader, guideboard_app;
