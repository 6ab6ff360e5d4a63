-- How clinicians answer a recommendation, what the board may count of it, and the threads that it opens.

-- 1. Answers --------------------------------------------------------------------------------------

-- How long an overridden recommendation stays quiet while rules and facts are the same; 0: never.
ALTER TABLE organization
  ADD COLUMN quiet_days integer NOT NULL DEFAULT 30 CONSTRAINT organization_quiet_days_range CHECK (quiet_days BETWEEN 0 AND 365);
GRANT UPDATE (quiet_days) ON organization TO guideboard_app;

CREATE FUNCTION guard_own_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id IS DISTINCT FROM app_org() THEN
    RAISE EXCEPTION 'An organization is changed by those who act for it.' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organization_own BEFORE UPDATE ON organization FOR EACH ROW EXECUTE FUNCTION guard_own_organization();
ALTER TABLE organization ENABLE ALWAYS TRIGGER organization_own;

CREATE TABLE recommendation_response (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  assessment_id uuid NOT NULL,
  version_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  recommendation_id text NOT NULL CONSTRAINT recommendation_response_recommendation_given CHECK (recommendation_id ~ '\S'),
  -- What the recommendation rested on: the truth of each of its conditions.
  fact_hash text NOT NULL CONSTRAINT recommendation_response_fact_sha256 CHECK (fact_hash ~ '^[0-9a-f]{64}$'),
  kind text NOT NULL CONSTRAINT recommendation_response_kind_known CHECK (kind IN ('accept', 'defer', 'override')),
  reason_code text,
  words text NOT NULL DEFAULT '' CONSTRAINT recommendation_response_words_short CHECK (length(words) <= 2000),
  responded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  responded_by text NOT NULL DEFAULT app_actor(),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT recommendation_response_override_has_reason CHECK ((kind = 'override') = (reason_code IS NOT NULL)),
  CONSTRAINT recommendation_response_result_fkey
    FOREIGN KEY (organization_id, assessment_id, version_id)
    REFERENCES guideline_result (organization_id, assessment_id, version_id)
);
CREATE INDEX recommendation_response_by_assessment
  ON recommendation_response (organization_id, assessment_id, responded_at);
CREATE INDEX recommendation_response_by_patient
  ON recommendation_response (organization_id, patient_id, version_id, responded_at);
GRANT SELECT, INSERT ON recommendation_response TO guideboard_app;

-- 2. What the board may count: no patient, no organization, no person -------------------------------

-- Kept by triggers; nobody reads it but the function below, which keeps small numbers to itself.
CREATE TABLE response_count (
  version_id uuid NOT NULL,
  recommendation_id text NOT NULL,
  kind text NOT NULL,
  reason_code text NOT NULL DEFAULT '',
  responses integer NOT NULL CONSTRAINT response_count_not_negative CHECK (responses >= 0),
  PRIMARY KEY (version_id, recommendation_id, kind, reason_code),
  CONSTRAINT response_count_version_id_fkey FOREIGN KEY (version_id) REFERENCES article_version (id)
);

CREATE FUNCTION count_response(p_version uuid, p_recommendation text, p_kind text, p_reason text, p_by integer)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO response_count AS counted (version_id, recommendation_id, kind, reason_code, responses)
    VALUES (p_version, p_recommendation, p_kind, coalesce(p_reason, ''), greatest(p_by, 0))
    ON CONFLICT (version_id, recommendation_id, kind, reason_code)
    DO UPDATE SET responses = greatest(counted.responses + p_by, 0)
$$;

-- Numbers below ten stay hidden, whichever organizations they come from.
CREATE FUNCTION response_totals(p_version uuid)
RETURNS TABLE (recommendation_id text, kind text, reason_code text, responses bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH counted AS (SELECT * FROM response_count WHERE version_id = p_version),
  enough AS (SELECT counted.recommendation_id FROM counted GROUP BY 1 HAVING sum(counted.responses) >= 10)
  SELECT counted.recommendation_id, counted.kind, NULL::text, sum(counted.responses)
    FROM counted JOIN enough USING (recommendation_id) GROUP BY 1, 2
  UNION ALL
  SELECT counted.recommendation_id, counted.kind, counted.reason_code, counted.responses::bigint
    FROM counted WHERE counted.kind = 'override' AND counted.responses >= 10
  ORDER BY 1, 2, 3
$$;

-- 3. Reasons that question the evidence open one thread per recommendation and reason ----------------

CREATE TABLE evidence_thread (
  version_id uuid NOT NULL,
  recommendation_id text NOT NULL,
  reason_code text NOT NULL,
  thread_id uuid NOT NULL,
  PRIMARY KEY (version_id, recommendation_id, reason_code),
  CONSTRAINT evidence_thread_version_id_fkey FOREIGN KEY (version_id) REFERENCES article_version (id),
  CONSTRAINT evidence_thread_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread (id)
);
GRANT SELECT, INSERT ON evidence_thread TO guideboard_app;

-- Such a thread has no person who opened it: the installation did, for clinicians of any organization.
ALTER TABLE thread ALTER COLUMN opened_by DROP NOT NULL;

CREATE OR REPLACE FUNCTION guard_thread_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_actor() = 'system:responses' THEN
    IF NEW.kind <> 'question' OR NEW.mentions <> '{}' THEN
      RAISE EXCEPTION 'Responses of clinicians ask a question; they block nothing and call nobody.' USING ERRCODE = 'WF003';
    END IF;
    NEW.opened_by := NULL;
  ELSE
    NEW.opened_by := board_voice();
  END IF;
  PERFORM lock_versions_of(NEW.version_id);
  PERFORM require_saved_content(NEW.version_id, NEW.content_hash);
  PERFORM require_board_people(NEW.mentions);
  NEW.opened_at := clock_timestamp();
  NEW.resolved_by := NULL;
  NEW.resolved_at := NULL;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_thread_update() RETURNS trigger
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
  ELSIF OLD.opened_by IS DISTINCT FROM actor AND NOT given THEN
    RAISE EXCEPTION 'Resolving what somebody else opened takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  NEW.resolved_by := actor;
  NEW.resolved_at := clock_timestamp();
  RETURN NEW;
END $$;

-- 4. Guards ---------------------------------------------------------------------------------------

-- Patient, time and actor are never the writer's to say. The last answer of an assessment is the one that counts.
CREATE FUNCTION seal_response() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  former record;
BEGIN
  SELECT patient_id INTO NEW.patient_id FROM assessment
    WHERE organization_id = NEW.organization_id AND id = NEW.assessment_id FOR UPDATE;
  NEW.responded_at := date_trunc('milliseconds', clock_timestamp());
  NEW.responded_by := app_actor();
  SELECT kind, reason_code INTO former FROM recommendation_response AS earlier
    WHERE earlier.organization_id = NEW.organization_id AND earlier.assessment_id = NEW.assessment_id
      AND earlier.version_id = NEW.version_id AND earlier.recommendation_id = NEW.recommendation_id
    ORDER BY earlier.responded_at DESC, earlier.id DESC LIMIT 1;
  IF FOUND THEN
    PERFORM count_response(NEW.version_id, NEW.recommendation_id, former.kind, former.reason_code, -1);
  END IF;
  PERFORM count_response(NEW.version_id, NEW.recommendation_id, NEW.kind, NEW.reason_code, 1);
  RETURN NEW;
END $$;
CREATE TRIGGER recommendation_response_sealed BEFORE INSERT ON recommendation_response
  FOR EACH ROW EXECUTE FUNCTION seal_response();
ALTER TABLE recommendation_response ENABLE ALWAYS TRIGGER recommendation_response_sealed;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['recommendation_response', 'evidence_thread'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target || '_append_only', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_append_only');
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION require_actor()', target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_has_actor');
  END LOOP;
END $$;

ALTER TABLE recommendation_response ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation_response FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON recommendation_response
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));

REVOKE EXECUTE ON FUNCTION count_response(uuid, text, text, text, integer), response_totals(uuid), seal_response()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION response_totals(uuid) TO guideboard_app;
