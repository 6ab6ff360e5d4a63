-- What the board says of a version, and the edits it suggests. Threads stay with the article: one that is open on a
-- version is open on every version that grows from it. Guards raise the SQLSTATEs of 0002, WF007 among them now.

-- 1. Tables ---------------------------------------------------------------------------------------

-- `target`, `field`, `audience`, the quote with its context and the hash together are the anchor.
CREATE TABLE thread (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id   uuid NOT NULL REFERENCES article_version (id),
  kind         text NOT NULL CHECK (kind IN ('note', 'question', 'blocking')),
  target       text NOT NULL CHECK (target IN ('statement', 'rule', 'reference')),
  target_key   text NOT NULL CHECK (target_key <> ''),
  field        text NOT NULL,
  audience     text CHECK (audience IN ('patient', 'caregiver', 'clinician', 'researcher')),
  quote        text NOT NULL,
  prefix       text NOT NULL,
  suffix       text NOT NULL,
  content_hash text NOT NULL,
  body         text NOT NULL CHECK (body ~ '\S'),
  mentions     uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  opened_by    uuid NOT NULL REFERENCES person (id),
  opened_at    timestamptz NOT NULL,
  resolved_by  uuid REFERENCES person (id),
  resolved_at  timestamptz,
  CONSTRAINT thread_audience_of_text CHECK ((audience IS NOT NULL) = (target = 'statement' AND field = 'text')),
  CONSTRAINT thread_resolved_by_somebody CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX thread_by_version ON thread (version_id, opened_at);

-- Replies by hand; resolving and reopening write theirs themselves.
CREATE TABLE thread_entry (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  thread_id  uuid NOT NULL REFERENCES thread (id),
  kind       text NOT NULL CHECK (kind IN ('reply', 'resolved', 'reopened')),
  body       text NOT NULL,
  mentions   uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  written_by uuid NOT NULL REFERENCES person (id),
  written_at timestamptz NOT NULL,
  CONSTRAINT thread_entry_says_something CHECK (kind = 'resolved' OR body ~ '\S')
);
CREATE INDEX thread_entry_by_thread ON thread_entry (thread_id, written_at);

-- Another value for one field of one statement, made on one content. Whether that content is outdated is told from
-- hashes, never stored.
CREATE TABLE suggestion (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id    uuid NOT NULL REFERENCES article_version (id),
  statement_key text NOT NULL CHECK (statement_key <> ''),
  field         text NOT NULL CHECK (field IN
    ('text', 'direction', 'strength', 'certainty', 'population', 'uncited', 'reviewDueOn')),
  audience      text CHECK (audience IN ('patient', 'caregiver', 'clinician', 'researcher')),
  content_hash  text NOT NULL,
  replacement   jsonb NOT NULL,
  reason        text NOT NULL DEFAULT '',
  suggested_by  uuid NOT NULL REFERENCES person (id),
  suggested_at  timestamptz NOT NULL,
  status        text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'declined')),
  decided_on    uuid REFERENCES article_version (id),
  decided_by    uuid REFERENCES person (id),
  decided_at    timestamptz,
  decision      text NOT NULL DEFAULT '',
  CONSTRAINT suggestion_audience_of_text CHECK ((audience IS NOT NULL) = (field = 'text')),
  CONSTRAINT suggestion_decided_by_somebody CHECK (
    (status = 'open') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_on IS NOT NULL) = (status = 'accepted'))
);
CREATE INDEX suggestion_by_version ON suggestion (version_id, suggested_at);

-- 2. Who may speak, and on what -------------------------------------------------------------------

-- The person acting, if any role but the auditor's lets them speak: the auditor reads everything and changes nothing.
CREATE FUNCTION board_voice() RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := acting_board_person();
BEGIN
  IF NOT EXISTS (
    SELECT FROM unnest(ARRAY['author', 'editor', 'reviewer', 'methodologist', 'patient-representative', 'chair']) AS role
    WHERE holds_board_role(actor, role)) THEN
    RAISE EXCEPTION 'Taking part takes a role on the editorial board; auditors read.' USING ERRCODE = 'WF003';
  END IF;
  RETURN actor;
END $$;

-- A version and all that it grew from.
CREATE FUNCTION version_ancestry(p_version uuid) RETURNS TABLE (version_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE ancestry AS (
    SELECT id, based_on_version_id FROM article_version WHERE id = p_version
    UNION
    SELECT base.id, base.based_on_version_id
    FROM ancestry JOIN article_version AS base ON base.id = ancestry.based_on_version_id)
  SELECT id FROM ancestry
$$;

-- A version and all that grew from it.
CREATE FUNCTION version_growth(p_version uuid) RETURNS TABLE (version_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE growth AS (
    SELECT p_version AS id
    UNION
    SELECT grown.id FROM growth JOIN article_version AS grown ON grown.based_on_version_id = growth.id)
  SELECT id FROM growth
$$;

-- Before anything is written of a thread: the article, then its versions. An approval of any of them sees what is
-- written or has it wait.
CREATE FUNCTION lock_versions_of(p_version uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  article_of uuid;
BEGIN
  SELECT article_id INTO article_of FROM article_version WHERE id = p_version;
  IF article_of IS NULL THEN
    RAISE EXCEPTION 'No such version.' USING ERRCODE = 'no_data_found';
  END IF;
  PERFORM FROM article WHERE id = article_of FOR UPDATE;
  PERFORM FROM article_version WHERE article_id = article_of ORDER BY id FOR UPDATE;
END $$;

-- What is said of a content is said of one that the version had.
CREATE FUNCTION require_saved_content(p_version uuid, p_hash text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM saved_state WHERE version_id = p_version AND content_hash = p_hash) THEN
    RAISE EXCEPTION 'This version never had that content.' USING ERRCODE = 'WF009';
  END IF;
END $$;

-- Mentions are ids of people of the board.
CREATE FUNCTION require_board_people(p_people uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(p_people) AS mentioned (id)
             WHERE NOT EXISTS (SELECT FROM board_grant WHERE board_grant.person_id = mentioned.id)) THEN
    RAISE EXCEPTION 'Only people of the board are mentioned.' USING ERRCODE = 'foreign_key_violation';
  END IF;
END $$;

-- 3. Threads --------------------------------------------------------------------------------------

CREATE FUNCTION guard_thread_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.opened_by := board_voice();
  PERFORM lock_versions_of(NEW.version_id);
  PERFORM require_saved_content(NEW.version_id, NEW.content_hash);
  PERFORM require_board_people(NEW.mentions);
  NEW.opened_at := clock_timestamp();
  NEW.resolved_by := NULL;
  NEW.resolved_at := NULL;
  RETURN NEW;
END $$;

-- A blocking thread is resolved by who opened it, or by an editor with no part in any version that it blocks.
CREATE FUNCTION may_resolve(p_thread thread, p_person uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_thread.kind <> 'blocking' OR p_thread.opened_by = p_person
    OR holds_board_role(p_person, 'editor')
       AND NOT EXISTS (SELECT FROM version_growth(p_thread.version_id) AS grown
                       WHERE contributed(p_person, grown.version_id))
$$;

-- A thread is only ever resolved and reopened; what was said in it stays.
CREATE FUNCTION guard_thread_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := board_voice();
  given boolean := coalesce(app_reason(), '') ~ '\S';
BEGIN
  PERFORM lock_versions_of(OLD.version_id);
  IF (OLD.resolved_at IS NULL) = (NEW.resolved_at IS NULL)
     OR (to_jsonb(NEW) - 'resolved_at' - 'resolved_by') <> (to_jsonb(OLD) - 'resolved_at' - 'resolved_by') THEN
    RAISE EXCEPTION 'A thread is resolved or reopened, never changed.' USING ERRCODE = 'WF015';
  END IF;
  IF NEW.resolved_at IS NULL THEN
    IF NOT given THEN
      RAISE EXCEPTION 'Reopening a thread takes a reason.' USING ERRCODE = 'WF014';
    END IF;
    NEW.resolved_by := NULL;
    RETURN NEW;
  END IF;
  IF NOT may_resolve(OLD, actor) THEN
    RAISE EXCEPTION 'A blocking thread is resolved by who opened it, or by an editor who did not contribute.'
      USING ERRCODE = 'WF003';
  ELSIF OLD.opened_by <> actor AND NOT given THEN
    RAISE EXCEPTION 'Resolving what somebody else opened takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  NEW.resolved_by := actor;
  NEW.resolved_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE FUNCTION record_thread_turn() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO thread_entry (thread_id, kind, body)
    VALUES (NEW.id, CASE WHEN NEW.resolved_at IS NULL THEN 'reopened' ELSE 'resolved' END, coalesce(btrim(app_reason()), ''));
  RETURN NULL;
END $$;

CREATE FUNCTION guard_thread_entry() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.written_by := board_voice();
  IF NEW.kind <> 'reply' AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'Resolving or reopening a thread writes this, nobody by hand.' USING ERRCODE = 'WF015';
  END IF;
  PERFORM lock_versions_of((SELECT version_id FROM thread WHERE id = NEW.thread_id));
  PERFORM require_board_people(NEW.mentions);
  NEW.written_at := clock_timestamp();
  RETURN NEW;
END $$;

-- One row per blocking thread that is open on a version or on what it grew from.
CREATE FUNCTION thread_blockers(p_version uuid) RETURNS TABLE (code text, message text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'WF007', format('The blocking thread of %s on %s %s is open.', person.name, thread.target, thread.target_key)
  FROM thread JOIN person ON person.id = thread.opened_by
  WHERE thread.kind = 'blocking' AND thread.resolved_at IS NULL
    AND thread.version_id IN (SELECT ancestor.version_id FROM version_ancestry(p_version) AS ancestor)
  ORDER BY thread.opened_at, thread.id
$$;

-- 4. Suggestions ----------------------------------------------------------------------------------

CREATE FUNCTION guard_suggestion_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.suggested_by := board_voice();
  PERFORM FROM article_version WHERE id = NEW.version_id FOR UPDATE;
  PERFORM require_saved_content(NEW.version_id, NEW.content_hash);
  NEW.suggested_at := clock_timestamp();
  NEW.status := 'open';
  NEW.decided_on := NULL;
  NEW.decided_by := NULL;
  NEW.decided_at := NULL;
  NEW.decision := '';
  RETURN NEW;
END $$;

-- A suggestion is decided once. It is accepted by an author while the content may change; its suggester takes it back
-- without a word, anybody else says why it is declined.
CREATE FUNCTION guard_suggestion_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := board_voice();
  stood text;
BEGIN
  -- The version alone, not its article: a save that adopts the suggestion holds the version already.
  PERFORM FROM article_version WHERE id = coalesce(NEW.decided_on, OLD.version_id) FOR UPDATE;
  IF OLD.status <> 'open' OR NEW.status = 'open'
     OR (to_jsonb(NEW) - 'status' - 'decided_on' - 'decided_by' - 'decided_at' - 'decision')
        <> (to_jsonb(OLD) - 'status' - 'decided_on' - 'decided_by' - 'decided_at' - 'decision') THEN
    RAISE EXCEPTION 'A suggestion is decided once, and never changed.' USING ERRCODE = 'WF015';
  END IF;
  NEW.decided_by := actor;
  NEW.decided_at := clock_timestamp();
  NEW.decision := coalesce(btrim(app_reason()), '');
  IF NEW.status = 'accepted' THEN
    PERFORM require_author();
    NEW.decided_on := coalesce(NEW.decided_on, OLD.version_id);
    SELECT version.state INTO stood FROM article_version AS version
      WHERE version.id = NEW.decided_on
        AND OLD.version_id IN (SELECT ancestor.version_id FROM version_ancestry(NEW.decided_on) AS ancestor);
    IF stood IS NULL THEN
      RAISE EXCEPTION 'A suggestion goes into its version, or into one that grew from it.' USING ERRCODE = 'WF002';
    ELSIF stood NOT IN ('DRAFT', 'CHANGES_REQUESTED') THEN
      RAISE EXCEPTION 'The content of a version that is % does not change.', stood USING ERRCODE = 'WF001';
    END IF;
    RETURN NEW;
  END IF;
  NEW.decided_on := NULL;
  IF OLD.suggested_by <> actor AND NOT (holds_board_role(actor, 'author') OR holds_board_role(actor, 'editor')) THEN
    RAISE EXCEPTION 'Declining a suggestion takes the board role author or editor.' USING ERRCODE = 'WF003';
  ELSIF OLD.suggested_by <> actor AND NEW.decision = '' THEN
    RAISE EXCEPTION 'Declining what somebody else suggested takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  RETURN NEW;
END $$;

-- Whose words went in has written them, and so has who took them in: neither votes on the version.
CREATE FUNCTION record_suggestion_authors() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO contributor (version_id, person_id, since)
    SELECT NEW.decided_on, author, clock_timestamp() FROM unnest(ARRAY[NEW.suggested_by, NEW.decided_by]) AS author
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- The value of one field of one statement in a content; SQL NULL where it is left out.
CREATE FUNCTION statement_value(p_content jsonb, p_key text, p_field text, p_audience text) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE p_field
      WHEN 'text' THEN said.item #> ARRAY['text', p_audience]
      WHEN 'uncited' THEN said.item #> '{uncited,reason}'
      WHEN 'reviewDueOn' THEN said.item -> 'reviewDueOn'
      ELSE said.item #> ARRAY['recommendation', p_field] END
  FROM json_items(p_content -> 'sections') AS part CROSS JOIN LATERAL json_items(part.item -> 'statements') AS said
  WHERE said.item ->> 'key' = p_key
  ORDER BY part.place, said.place LIMIT 1
$$;

-- A suggestion that somebody copies into the content word for word is accepted by that.
CREATE FUNCTION adopt_suggestions() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE suggestion AS one SET status = 'accepted', decided_on = NEW.id
    WHERE one.status = 'open'
      AND one.version_id IN (SELECT ancestor.version_id FROM version_ancestry(NEW.id) AS ancestor)
      AND statement_value(NEW.content, one.statement_key, one.field, one.audience) = one.replacement
      AND statement_value(OLD.content, one.statement_key, one.field, one.audience) IS DISTINCT FROM one.replacement;
  RETURN NULL;
END $$;

-- 5. The evaluator, with threads in it ------------------------------------------------------------

CREATE OR REPLACE FUNCTION approval_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
RETURNS TABLE (code text, message text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  policy   jsonb;
  approver uuid := CASE WHEN holds_board_role(p_approver, 'chair') THEN p_approver END;
  voters   bigint;
BEGIN
  SELECT version.content -> 'policy' INTO policy FROM article_version AS version WHERE version.id = p_version;
  IF NOT EXISTS (SELECT FROM json_items(policy -> 'seats')) THEN
    RETURN QUERY SELECT 'WF005', 'The content names no quorum: save it again.';
  END IF;

  RETURN QUERY
    WITH standing AS (SELECT * FROM votes_with_assumed(p_version, p_assumed, approver)),
    asked AS (
      SELECT coalesce(seat.item ->> 'role', '?') AS role, sum(json_count(seat.item -> 'needed', 999)) AS needed,
             min(seat.place) AS place
      FROM json_items(policy -> 'seats') AS seat GROUP BY 1),
    filled AS (
      SELECT asked.*, (SELECT count(*) FROM standing WHERE standing.seat = asked.role AND standing.choice = 'approve') AS have
      FROM asked)
    SELECT 'WF005', format('%s of %s seats for the role %s are filled.', filled.have, filled.needed, filled.role)
    FROM filled WHERE filled.have < filled.needed ORDER BY filled.place;

  SELECT count(DISTINCT standing.voter_id) INTO voters
    FROM votes_with_assumed(p_version, p_assumed, approver) AS standing WHERE standing.choice = 'approve';
  IF voters < 2 THEN
    RETURN QUERY SELECT 'WF005',
      format('Two people who did not write it, besides the chair, must approve it; %s did.', voters);
  END IF;

  RETURN QUERY
    SELECT 'WF006', format('%s objects.', person.name)
    FROM votes_with_assumed(p_version, p_assumed, approver) AS standing JOIN person ON person.id = standing.voter_id
    WHERE standing.choice = 'object' ORDER BY person.name, person.id;

  RETURN QUERY SELECT interests.code, interests.message FROM interest_blockers(p_version, approver) AS interests;

  RETURN QUERY SELECT blocker.code, blocker.message FROM thread_blockers(p_version) AS blocker;

  RETURN QUERY SELECT 'WF008', red.why FROM red_checks(p_version) AS red;
END $$;

-- 6. Triggers ------------------------------------------------------------------------------------

CREATE TRIGGER thread_guarded_insert BEFORE INSERT ON thread FOR EACH ROW EXECUTE FUNCTION guard_thread_insert();
CREATE TRIGGER thread_guarded_update BEFORE UPDATE ON thread FOR EACH ROW EXECUTE FUNCTION guard_thread_update();
CREATE TRIGGER thread_records_turn AFTER UPDATE ON thread FOR EACH ROW EXECUTE FUNCTION record_thread_turn();
CREATE TRIGGER thread_append_only BEFORE DELETE OR TRUNCATE ON thread FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER thread_entry_guarded BEFORE INSERT ON thread_entry FOR EACH ROW EXECUTE FUNCTION guard_thread_entry();
CREATE TRIGGER thread_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON thread_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_guarded_insert BEFORE INSERT ON suggestion
  FOR EACH ROW EXECUTE FUNCTION guard_suggestion_insert();
CREATE TRIGGER suggestion_guarded_update BEFORE UPDATE ON suggestion
  FOR EACH ROW EXECUTE FUNCTION guard_suggestion_update();
CREATE TRIGGER suggestion_records_authors AFTER UPDATE ON suggestion
  FOR EACH ROW WHEN (NEW.status = 'accepted') EXECUTE FUNCTION record_suggestion_authors();
CREATE TRIGGER suggestion_append_only BEFORE DELETE OR TRUNCATE ON suggestion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_version_adopts AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.content_text IS DISTINCT FROM NEW.content_text) EXECUTE FUNCTION adopt_suggestions();

ALTER TABLE thread ENABLE ALWAYS TRIGGER thread_guarded_insert;
ALTER TABLE thread ENABLE ALWAYS TRIGGER thread_guarded_update;
ALTER TABLE thread ENABLE ALWAYS TRIGGER thread_records_turn;
ALTER TABLE thread ENABLE ALWAYS TRIGGER thread_append_only;
ALTER TABLE thread_entry ENABLE ALWAYS TRIGGER thread_entry_guarded;
ALTER TABLE thread_entry ENABLE ALWAYS TRIGGER thread_entry_append_only;
ALTER TABLE suggestion ENABLE ALWAYS TRIGGER suggestion_guarded_insert;
ALTER TABLE suggestion ENABLE ALWAYS TRIGGER suggestion_guarded_update;
ALTER TABLE suggestion ENABLE ALWAYS TRIGGER suggestion_records_authors;
ALTER TABLE suggestion ENABLE ALWAYS TRIGGER suggestion_append_only;
ALTER TABLE article_version ENABLE ALWAYS TRIGGER article_version_adopts;

-- 7. Grants: the board only; guideboard_reader has nothing here ------------------------------------

GRANT SELECT ON thread, thread_entry, suggestion TO guideboard_app;
GRANT INSERT (id, version_id, kind, target, target_key, field, audience, quote, prefix, suffix, content_hash, body, mentions)
  ON thread TO guideboard_app;
GRANT UPDATE (resolved_at) ON thread TO guideboard_app;
GRANT INSERT (id, thread_id, kind, body, mentions) ON thread_entry TO guideboard_app;
GRANT INSERT (id, version_id, statement_key, field, audience, content_hash, replacement, reason) ON suggestion TO guideboard_app;
GRANT UPDATE (status, decided_on) ON suggestion TO guideboard_app;

REVOKE EXECUTE ON FUNCTION
  board_voice(), version_ancestry(uuid), version_growth(uuid), lock_versions_of(uuid), require_saved_content(uuid, text),
  require_board_people(uuid[]), guard_thread_insert(), may_resolve(thread, uuid), guard_thread_update(),
  record_thread_turn(), guard_thread_entry(), thread_blockers(uuid), guard_suggestion_insert(),
  guard_suggestion_update(), record_suggestion_authors(), statement_value(jsonb, text, text, text), adopt_suggestions()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION version_ancestry(uuid), may_resolve(thread, uuid) TO guideboard_app;
