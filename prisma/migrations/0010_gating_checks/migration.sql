-- Which checks a version must pass, when each runs anew, and what a result rests on beside the content.

-- 1. The checks that no policy can leave out ------------------------------------------------------

CREATE TABLE check_rule (
  check_id    text PRIMARY KEY,
  min_version integer NOT NULL CHECK (min_version > 0),
  -- Where a result must be of the present context; green for the content it must be everywhere.
  runs        text[] NOT NULL CHECK (runs <@ ARRAY['save', 'submit', 'approve']),
  -- What it looks at beside the content.
  sees        text[] NOT NULL CHECK (sees <@ ARRAY['today', 'base', 'inForce'])
);
INSERT INTO check_rule (check_id, min_version, runs, sees) VALUES
  ('document',           1, '{save,submit}',         '{}'),
  ('citation-coverage',  1, '{save,submit,approve}', '{}'),
  ('citation-integrity', 2, '{save,submit,approve}', '{}'),
  ('reference-status',   1, '{submit,approve}',      '{today}'),
  ('grading',            1, '{save,submit}',         '{}'),
  ('rules',              1, '{save,submit,approve}', '{}'),
  ('cases',              2, '{save,submit,approve}', '{}'),
  ('audience-parity',    1, '{save,submit,approve}', '{}'),
  ('readability',        1, '{save,submit}',         '{}'),
  ('contradiction',      1, '{submit,approve}',      '{inForce}'),
  ('change-note',        1, '{submit}',              '{base}'),
  ('review-due',         1, '{submit,approve}',      '{today}');
CREATE TRIGGER check_rule_fixed BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON check_rule
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE check_rule ENABLE ALWAYS TRIGGER check_rule_fixed;

-- 2. What a result rests on -----------------------------------------------------------------------

ALTER TABLE check_result
  ADD COLUMN context jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD CONSTRAINT check_result_context_check CHECK (jsonb_typeof(context) = 'object');
-- Same content, check, version and context: the same answer for ever.
DROP INDEX one_check_result;
CREATE UNIQUE INDEX one_check_result ON check_result (content_hash, check_id, check_version, md5(context::text))
  WHERE status <> 'error';

-- Projection: the actions that the rules of an approved version speak of.
CREATE TABLE version_action (
  version_id uuid NOT NULL REFERENCES article_version (id),
  verb       text NOT NULL,
  code       text NOT NULL,
  PRIMARY KEY (version_id, verb, code)
);
CREATE INDEX version_action_by_action ON version_action (verb, code);

CREATE FUNCTION actions_of(p_content jsonb) RETURNS TABLE (verb text, code text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT item #>> '{action,verb}', item #>> '{action,code}'
  FROM json_items(p_content #> '{ruleSet,recommendations}')
  WHERE item #>> '{action,verb}' IS NOT NULL AND item #>> '{action,code}' IS NOT NULL
$$;

CREATE FUNCTION project_actions() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM version_action WHERE version_id = NEW.id;
  INSERT INTO version_action SELECT NEW.id, action.verb, action.code FROM actions_of(NEW.content) AS action;
  RETURN NULL;
END $$;
CREATE TRIGGER article_version_actions_projected AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'APPROVED')
  EXECUTE FUNCTION project_actions();
ALTER TABLE article_version ENABLE ALWAYS TRIGGER article_version_actions_projected;
INSERT INTO version_action
  SELECT version.id, action.verb, action.code
  FROM article_version AS version CROSS JOIN LATERAL actions_of(version.content) AS action
  WHERE version.state = 'APPROVED';

-- The hash of what readers last had before a version that grows from `p_based_on`: of the nearest version in its
-- line that was in force.
CREATE FUNCTION approved_base(p_based_on uuid) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT based_on_version_id, content_hash, approved_at FROM article_version WHERE id = p_based_on
    UNION ALL
    SELECT before.based_on_version_id, before.content_hash, before.approved_at
    FROM line JOIN article_version AS before ON before.id = line.based_on_version_id
    WHERE line.approved_at IS NULL
  )
  SELECT content_hash FROM line WHERE approved_at IS NOT NULL
$$;

-- The world around a content now: the day, the hash of its base, and the hash of every other article in force that
-- speaks of one of its actions, by slug.
CREATE FUNCTION check_context(p_article uuid, p_based_on uuid, p_content jsonb) RETURNS jsonb
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object(
    'today', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
    'base', approved_base(p_based_on),
    'inForce', coalesce((
      SELECT jsonb_object_agg(article.slug, version.content_hash)
      FROM article_version AS version JOIN article ON article.id = version.article_id
      WHERE version.state = 'APPROVED' AND version.article_id IS DISTINCT FROM p_article
        AND version.id IN (
          SELECT spoken.version_id FROM version_action AS spoken JOIN actions_of(p_content) AS own USING (verb, code))
    ), '{}'))
$$;

-- 3. The gate -------------------------------------------------------------------------------------

-- What no policy can leave out, and whatever the content's own policy asks for besides.
DROP FUNCTION required_checks(jsonb);
CREATE FUNCTION required_checks(p_content jsonb)
RETURNS TABLE (check_id text, min_version integer, at_submit boolean, at_approve boolean, sees text[])
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT check_id, greatest(rule.min_version, asked.min_version),
         coalesce('submit' = ANY (rule.runs), false) OR coalesce(asked.at_submit, false),
         coalesce('approve' = ANY (rule.runs), false) OR coalesce(asked.at_approve, false),
         coalesce(rule.sees, '{}')
  FROM check_rule AS rule
  FULL JOIN (
    SELECT coalesce(item ->> 'id', '?') AS check_id, max(json_count(item -> 'minVersion', 999)) AS min_version,
           bool_or(item -> 'runs' ? 'submit') AS at_submit, bool_or(item -> 'runs' ? 'approve') AS at_approve
    FROM json_items(p_content #> '{policy,requiredChecks}') GROUP BY 1
  ) AS asked USING (check_id)
$$;

-- A row per required check that is not green for this hash: missing, too old, failed, blocking, or resting on what
-- has changed since where it must run anew: before the submission of a draft, before the approval of anything else.
CREATE OR REPLACE FUNCTION red_checks(p_version uuid) RETURNS TABLE (check_id text, why text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT required.check_id,
    CASE
      WHEN latest.status IS NULL THEN format('The check "%s" has not run for this content.', required.check_id)
      WHEN latest.check_version < required.min_version THEN
        format('The check "%s" ran in an older form than the policy asks for.', required.check_id)
      WHEN latest.status = 'error' THEN format('The check "%s" could not finish; run it again.', required.check_id)
      WHEN latest.status = 'block' THEN format('The check "%s" has findings that block.', required.check_id)
      ELSE format('What the check "%s" rests on has changed since; run it again.', required.check_id)
    END
  FROM article_version AS version
  CROSS JOIN LATERAL check_context(version.article_id, version.based_on_version_id, version.content) AS present (context)
  CROSS JOIN LATERAL required_checks(version.content) AS required
  LEFT JOIN LATERAL (
    SELECT result.status, result.check_version, seen.current
    FROM check_result AS result
    CROSS JOIN LATERAL (
      SELECT NOT EXISTS (
        SELECT FROM unnest(required.sees) AS part
        WHERE result.context -> part IS DISTINCT FROM present.context -> part) AS current
    ) AS seen
    WHERE result.content_hash = version.content_hash AND result.check_id = required.check_id
    ORDER BY result.check_version DESC, seen.current DESC, (result.status = 'error'), result.ran_at DESC LIMIT 1
  ) AS latest ON true
  WHERE version.id = p_version
    AND (latest.status IS NULL OR latest.status NOT IN ('pass', 'warn') OR latest.check_version < required.min_version
      OR (NOT latest.current AND CASE WHEN version.state IN ('DRAFT', 'CHANGES_REQUESTED')
                                      THEN required.at_submit ELSE required.at_approve END))
  ORDER BY required.check_id
$$;

-- Approvals take turns: two articles that contradict each other do not come in force side by side, each having seen
-- only what was in force before both. The name puts it before the guard that asks for the checks.
CREATE FUNCTION await_turn() RETURNS trigger
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('guideboard approval', 0));
  RETURN NEW;
END $$;
CREATE TRIGGER article_version_approved_in_turn BEFORE UPDATE ON article_version
  FOR EACH ROW WHEN (NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED') EXECUTE FUNCTION await_turn();
ALTER TABLE article_version ENABLE ALWAYS TRIGGER article_version_approved_in_turn;

-- 4. Grants ---------------------------------------------------------------------------------------

GRANT SELECT ON check_rule, version_action TO guideboard_app;
GRANT INSERT (context, note) ON check_result TO guideboard_app;

REVOKE EXECUTE ON FUNCTION
  actions_of(jsonb), project_actions(), approved_base(uuid), check_context(uuid, uuid, jsonb), required_checks(jsonb),
  await_turn()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_context(uuid, uuid, jsonb) TO guideboard_app;
