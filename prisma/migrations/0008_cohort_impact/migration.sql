-- Whose advice a version would change, before anybody votes on it: computed on a synthetic cohort for a pair of
-- contents, kept for ever, and asked for by the approval. A large impact takes one methodologist more.

CREATE TABLE cohort_impact (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The content in force that it is compared with; empty where none is.
  from_hash         text NOT NULL CHECK (from_hash ~ '^([0-9a-f]{64})?$'),
  to_hash           text NOT NULL CHECK (to_hash ~ '^[0-9a-f]{64}$'),
  cohort_version    text NOT NULL CHECK (cohort_version <> ''),
  engine_version    text NOT NULL CHECK (engine_version <> ''),
  patients          integer NOT NULL CHECK (patients >= 0),
  changed           integer NOT NULL CHECK (changed BETWEEN 0 AND patients),
  red_flags_changed integer NOT NULL CHECK (red_flags_changed BETWEEN 0 AND changed),
  result            jsonb NOT NULL CHECK (jsonb_typeof(result) = 'object'),
  computed_at       timestamptz NOT NULL,
  UNIQUE (from_hash, to_hash, cohort_version, engine_version)
);
CREATE INDEX cohort_impact_by_candidate ON cohort_impact (to_hash, from_hash, computed_at);

-- The counts that decide about a quorum are those of the result itself.
CREATE FUNCTION guard_cohort_impact() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM app_actor();
  NEW.computed_at := clock_timestamp();
  NEW.patients := (NEW.result ->> 'patients')::integer;
  NEW.changed := (NEW.result ->> 'changed')::integer;
  NEW.red_flags_changed := (NEW.result ->> 'redFlagsChanged')::integer;
  -- An approval of this content either sees the result or has it wait.
  PERFORM FROM article_version WHERE content_hash = NEW.to_hash AND state = 'UNDER_REVIEW' ORDER BY id FOR UPDATE;
  RETURN NEW;
END $$;

-- By policy: from 2 of 100 patients on, or any change of a red flag, where something in force is replaced.
CREATE FUNCTION impact_is_large(p_from_hash text, p_patients integer, p_changed integer, p_red_flags_changed integer)
RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_from_hash <> '' AND (p_red_flags_changed > 0 OR p_changed > 0 AND p_changed * 100::bigint >= p_patients * 2::bigint)
$$;

-- What a version is compared with: the hash in force for its article, or the empty one.
CREATE FUNCTION impact_base(p_version uuid) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((
    SELECT approved.content_hash FROM article_version AS approved
    WHERE approved.article_id = version.article_id AND approved.state = 'APPROVED' AND approved.id <> version.id), '')
  FROM article_version AS version WHERE version.id = p_version
$$;

-- What the impact keeps from approval: not computed for this very content against what is in force now, or large
-- and one methodologist short. Where neither has rules there is nothing to compute.
CREATE FUNCTION cohort_impact_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
RETURNS TABLE (code text, message text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version  article_version;
  base     text := impact_base(p_version);
  computed cohort_impact;
  needed   integer;
  have     integer;
BEGIN
  SELECT * INTO version FROM article_version WHERE article_version.id = p_version;
  IF version IS NULL OR NOT (version.content ? 'ruleSet' OR EXISTS (
    SELECT FROM article_version AS approved WHERE approved.article_id = version.article_id
      AND approved.state = 'APPROVED' AND approved.content ? 'ruleSet')) THEN
    RETURN;
  END IF;

  -- A later result of another cohort never takes back what an earlier one asks for.
  SELECT * INTO computed FROM cohort_impact
    WHERE from_hash = base AND to_hash = version.content_hash
    ORDER BY impact_is_large(from_hash, patients, changed, red_flags_changed) DESC, computed_at DESC LIMIT 1;
  IF computed IS NULL THEN
    RETURN QUERY SELECT 'WF008', 'The cohort impact has not been computed for this content against what is in force.';
    RETURN;
  END IF;

  IF impact_is_large(computed.from_hash, computed.patients, computed.changed, computed.red_flags_changed) THEN
    SELECT 1 + coalesce(sum(json_count(seat.item -> 'needed', 999)), 0) INTO needed
      FROM json_items(version.content #> '{policy,seats}') AS seat WHERE seat.item ->> 'role' = 'methodologist';
    SELECT count(*) INTO have FROM votes_with_assumed(p_version, p_assumed, p_approver) AS standing
      WHERE standing.seat = 'methodologist' AND standing.choice = 'approve';
    IF have < needed THEN
      RETURN QUERY SELECT 'WF005', format(
        'The impact is large (%s of %s patients get different advice, %s of them on a red flag), so %s methodologists must approve; %s did.',
        computed.changed, computed.patients, computed.red_flags_changed, needed, have);
    END IF;
  END IF;
END $$;

-- As in 0002, with the impact added.
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

  RETURN QUERY SELECT thread.code, thread.message FROM thread_blockers(p_version) AS thread;

  RETURN QUERY SELECT 'WF008', red.why FROM red_checks(p_version) AS red;

  RETURN QUERY SELECT blocker.code, blocker.message FROM cohort_impact_blockers(p_version, p_assumed, approver) AS blocker;
END $$;

CREATE TRIGGER cohort_impact_guarded BEFORE INSERT ON cohort_impact FOR EACH ROW EXECUTE FUNCTION guard_cohort_impact();
CREATE TRIGGER cohort_impact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort_impact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE cohort_impact ENABLE ALWAYS TRIGGER cohort_impact_guarded;
ALTER TABLE cohort_impact ENABLE ALWAYS TRIGGER cohort_impact_append_only;

GRANT SELECT ON cohort_impact TO guideboard_app;
GRANT INSERT (id, from_hash, to_hash, cohort_version, engine_version, result) ON cohort_impact TO guideboard_app;
REVOKE EXECUTE ON FUNCTION guard_cohort_impact(), impact_is_large(text, integer, integer, integer), impact_base(uuid),
  cohort_impact_blockers(uuid, jsonb, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION impact_is_large(text, integer, integer, integer), impact_base(uuid),
  cohort_impact_blockers(uuid, jsonb, uuid) TO guideboard_app;
