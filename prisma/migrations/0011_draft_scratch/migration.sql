-- What somebody has typed and not saved: kept for them alone, until they save or drop it. No part of the record of
-- a version: no hash, no event, no saved state, and nobody signs it.
CREATE TABLE draft_scratch (
  version_id   uuid NOT NULL REFERENCES article_version (id),
  person_id    uuid NOT NULL REFERENCES person (id),
  lock         integer NOT NULL,
  content_text text NOT NULL,
  saved_at     timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (version_id, person_id),
  CONSTRAINT draft_scratch_of_a_size CHECK (octet_length(content_text) <= 4000000)
);
CREATE TRIGGER draft_scratch_has_actor BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON draft_scratch
  FOR EACH STATEMENT EXECUTE FUNCTION require_actor();
ALTER TABLE draft_scratch ENABLE ALWAYS TRIGGER draft_scratch_has_actor;

-- Nobody but its owner knows of it.
ALTER TABLE draft_scratch ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft_scratch FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON draft_scratch
  USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()));

GRANT SELECT, INSERT, DELETE, UPDATE (lock, content_text, saved_at) ON draft_scratch TO guideboard_app;
