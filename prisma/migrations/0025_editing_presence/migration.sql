-- Who has a draft open, and where in it, for as long as they go on saying so. It informs and never blocks: no part of
-- any record, nothing sealed, and gone after a crash of the server (UNLOGGED), when every tab says it again anyway.

-- A tab that was not heard of for so long is taken as gone: crashed, or its lid is closed.
CREATE FUNCTION editing_life() RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT interval '30 seconds' $$;

CREATE UNLOGGED TABLE editing_tab (
  person_id  uuid NOT NULL REFERENCES person (id),
  tab_id     uuid NOT NULL,
  version_id uuid NOT NULL REFERENCES article_version (id),
  part       text NOT NULL CONSTRAINT editing_tab_part_known CHECK (part IN
               ('NONE', 'FRONT_MATTER', 'SECTION', 'STATEMENT', 'REFERENCES', 'RULES', 'CASES', 'DOCUMENT')),
  place_key  text,
  seen_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (person_id, tab_id),
  -- A key as documents have it and no other text, since others are shown it.
  CONSTRAINT editing_tab_place_key_form CHECK (CASE part
    WHEN 'SECTION'   THEN coalesce(place_key ~ '^[a-z][a-z0-9-]{0,63}$', false)
    WHEN 'STATEMENT' THEN coalesce(place_key ~ '^[A-Z][A-Za-z0-9-]{0,31}$', false)
    ELSE place_key IS NULL END)
);
CREATE INDEX editing_tab_version_id_idx ON editing_tab (version_id);

-- By the clock that all processes share, and never ahead of it: nobody stays for longer than they are heard of.
CREATE FUNCTION stamp_editing_tab() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.seen_at := now();
  RETURN NEW;
END $$;

-- Tells what others see differently now; that somebody is still where they were is not told. The id of the version
-- alone: who it is and where is read by whoever may.
CREATE FUNCTION tell_of_editing() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  was_seen boolean := TG_OP <> 'INSERT' AND OLD.seen_at > now() - editing_life();
BEGIN
  IF TG_OP = 'UPDATE' AND was_seen
     AND (OLD.version_id, OLD.part, OLD.place_key) IS NOT DISTINCT FROM (NEW.version_id, NEW.part, NEW.place_key) THEN
    RETURN NULL;
  END IF;
  IF was_seen THEN
    PERFORM pg_notify('guideboard_editing', OLD.version_id::text);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM pg_notify('guideboard_editing', NEW.version_id::text);
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION stamp_editing_tab(), tell_of_editing() FROM PUBLIC;

CREATE TRIGGER editing_tab_has_actor BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON editing_tab
  FOR EACH STATEMENT EXECUTE FUNCTION require_actor();
CREATE TRIGGER editing_tab_stamped BEFORE INSERT OR UPDATE ON editing_tab
  FOR EACH ROW EXECUTE FUNCTION stamp_editing_tab();
CREATE TRIGGER editing_tab_told AFTER INSERT OR UPDATE OR DELETE ON editing_tab
  FOR EACH ROW EXECUTE FUNCTION tell_of_editing();
ALTER TABLE editing_tab ENABLE ALWAYS TRIGGER editing_tab_has_actor;
ALTER TABLE editing_tab ENABLE ALWAYS TRIGGER editing_tab_stamped;
ALTER TABLE editing_tab ENABLE ALWAYS TRIGGER editing_tab_told;

-- The board reads drafts, so it sees who writes them; only authors are in one, each as themselves alone. What has run
-- out anybody of the board clears away.
ALTER TABLE editing_tab ENABLE ROW LEVEL SECURITY;
ALTER TABLE editing_tab FORCE ROW LEVEL SECURITY;
CREATE POLICY board ON editing_tab FOR SELECT USING (EXISTS (
  SELECT FROM board_grant AS held WHERE held.person_id = (SELECT app_person())
    AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())));
CREATE POLICY own ON editing_tab
  USING (person_id = (SELECT app_person()))
  WITH CHECK (person_id = (SELECT app_person()) AND EXISTS (
    SELECT FROM board_grant AS held WHERE held.person_id = (SELECT app_person()) AND held.role = 'author'
      AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())));
CREATE POLICY run_out ON editing_tab FOR DELETE USING (seen_at <= now() - editing_life());

-- Who is in a draft now, and until when that is taken for true unless they are heard of again.
CREATE VIEW editing_now WITH (security_invoker) AS
  SELECT tab.version_id, tab.person_id, person.name, tab.part, tab.place_key, tab.seen_at + editing_life() AS until
  FROM editing_tab AS tab JOIN person ON person.id = tab.person_id
  WHERE tab.seen_at > now() - editing_life();

GRANT SELECT, INSERT, DELETE, UPDATE (version_id, part, place_key) ON editing_tab TO guideboard_app;
GRANT SELECT ON editing_now TO guideboard_app;
