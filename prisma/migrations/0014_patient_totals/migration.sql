-- For how many patients of an organization a version says otherwise, where its administrator allows that: as numbers of
-- ten at least, in whole tens, counted once per pair of contents and never again. The board sees no patient.

-- 1. What an organization allows -----------------------------------------------------------------------------------

ALTER TABLE organization ADD COLUMN shares_patient_totals boolean NOT NULL DEFAULT false;
GRANT UPDATE (shares_patient_totals) ON organization TO guideboard_app;

-- Nobody but who runs the organization now says so: not the installation, not the board, and no insert.
CREATE FUNCTION guard_sharing_of_totals() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.shares_patient_totals AND TG_OP = 'INSERT' OR TG_OP = 'UPDATE'
     AND NEW.shares_patient_totals IS DISTINCT FROM OLD.shares_patient_totals THEN
    IF TG_OP = 'INSERT' OR NOT EXISTS (
      SELECT FROM membership WHERE organization_id = NEW.id AND person_id = app_person() AND role = 'org-admin'
        AND starts_at <= clock_timestamp() AND (ends_at IS NULL OR ends_at > clock_timestamp())) THEN
      RAISE EXCEPTION 'Whether totals of patients are shared is for an administrator of the organization to say.'
        USING ERRCODE = '42501';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organization_shares_by_admin BEFORE INSERT OR UPDATE ON organization
  FOR EACH ROW EXECUTE FUNCTION guard_sharing_of_totals();
ALTER TABLE organization ENABLE ALWAYS TRIGGER organization_shares_by_admin;

-- 2. What is kept: no patient, and no number below ten ---------------------------------------------------------------

-- Two contents that were compared for an organization. One row per pair for ever: counting anew, after a patient came,
-- would tell of that patient by what differs.
CREATE TABLE patient_comparison (
  organization_id uuid NOT NULL,
  -- The content in force that it is compared with; empty where none is.
  from_hash text NOT NULL CONSTRAINT patient_comparison_from_sha256 CHECK (from_hash ~ '^([0-9a-f]{64})?$'),
  to_hash text NOT NULL CONSTRAINT patient_comparison_to_sha256 CHECK (to_hash ~ '^[0-9a-f]{64}$'),
  engine_version text NOT NULL CONSTRAINT patient_comparison_engine_given CHECK (engine_version <> ''),
  -- How many were looked at; 0: too few to be told.
  patients integer NOT NULL CONSTRAINT patient_comparison_whole_tens CHECK (patients >= 0 AND patients % 10 = 0),
  compared_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (organization_id, from_hash, to_hash),
  CONSTRAINT patient_comparison_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization (id)
);
CREATE INDEX patient_comparison_by_pair ON patient_comparison (to_hash, from_hash);

CREATE TABLE patient_total (
  organization_id uuid NOT NULL,
  from_hash text NOT NULL,
  to_hash text NOT NULL,
  kind text NOT NULL CONSTRAINT patient_total_kind_known
    CHECK (kind IN ('changed', 'red-flag', 'gained', 'lost', 'otherwise')),
  -- Empty where it is of the whole version.
  recommendation_id text NOT NULL CONSTRAINT patient_total_of_version_or_recommendation
    CHECK ((kind IN ('changed', 'red-flag')) = (recommendation_id = '')),
  patients integer NOT NULL CONSTRAINT patient_total_ten_at_least CHECK (patients >= 10 AND patients % 10 = 0),
  PRIMARY KEY (organization_id, from_hash, to_hash, kind, recommendation_id),
  CONSTRAINT patient_total_comparison_fkey FOREIGN KEY (organization_id, from_hash, to_hash)
    REFERENCES patient_comparison (organization_id, from_hash, to_hash)
);

GRANT SELECT, INSERT ON patient_comparison, patient_total TO guideboard_app;

-- 3. Guards ------------------------------------------------------------------------------------------------------------

-- By the installation alone, for an organization that allows it, and for what is before the board against what is in
-- force: contents cannot be made up to ask about one patient after another.
CREATE FUNCTION guard_patient_comparison() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_actor() <> 'system:patient-totals' THEN
    RAISE EXCEPTION 'Patients are counted by the installation alone.' USING ERRCODE = '42501';
  END IF;
  PERFORM FROM organization WHERE id = NEW.organization_id AND shares_patient_totals FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The organization does not share totals of its patients.' USING ERRCODE = '42501';
  END IF;
  IF NOT EXISTS (
    SELECT FROM article_version AS version
    WHERE version.content_hash = NEW.to_hash AND version.state IN ('SUBMITTED', 'UNDER_REVIEW')
      AND impact_base(version.id) = NEW.from_hash) THEN
    RAISE EXCEPTION 'Patients are counted for a version before the board, against what is in force.'
      USING ERRCODE = '42501';
  END IF;
  NEW.compared_at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;

-- Numbers are kept together with their comparison; later ones would be another counting.
CREATE FUNCTION guard_patient_total() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM patient_comparison AS comparison
    WHERE comparison.organization_id = NEW.organization_id AND comparison.from_hash = NEW.from_hash
      AND comparison.to_hash = NEW.to_hash AND comparison.patients >= NEW.patients
      AND comparison.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'A total belongs to the counting that is being kept, and is no more than were looked at.'
      USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER patient_comparison_guarded BEFORE INSERT ON patient_comparison
  FOR EACH ROW EXECUTE FUNCTION guard_patient_comparison();
ALTER TABLE patient_comparison ENABLE ALWAYS TRIGGER patient_comparison_guarded;
CREATE TRIGGER patient_total_guarded BEFORE INSERT ON patient_total
  FOR EACH ROW EXECUTE FUNCTION guard_patient_total();
ALTER TABLE patient_total ENABLE ALWAYS TRIGGER patient_total_guarded;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['patient_comparison', 'patient_total'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target || '_append_only', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_append_only');
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION require_actor()', target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_has_actor');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = (SELECT app_org()))
                      WITH CHECK (organization_id = (SELECT app_org()))', target);
    -- As in 0001: the definer functions below run as the owner, whom FORCE binds too.
    EXECUTE format('CREATE POLICY lookup ON %I FOR SELECT TO CURRENT_USER USING (true)', target);
  END LOOP;
END $$;

-- 4. What is still to be counted, and what the board may read --------------------------------------------------------

-- Organizations that allow it, with each version before the board that was not compared for them; oldest first.
CREATE FUNCTION patient_comparisons_due(p_most integer) RETURNS TABLE (organization_id uuid, version_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF app_actor() <> 'system:patient-totals' THEN
    RAISE EXCEPTION 'Patients are counted by the installation alone.' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT organization.id, version.id
    FROM article_version AS version CROSS JOIN LATERAL impact_base(version.id) AS base CROSS JOIN organization
    WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW') AND organization.shares_patient_totals
      AND (version.content ? 'ruleSet' OR EXISTS (
        SELECT FROM article_version AS approved WHERE approved.article_id = version.article_id
          AND approved.content_hash = base AND approved.content ? 'ruleSet'))
      AND NOT EXISTS (
        SELECT FROM patient_comparison AS done WHERE done.organization_id = organization.id
          AND done.from_hash = base AND done.to_hash = version.content_hash)
    ORDER BY version.created_at, version.id, organization.id LIMIT p_most;
END $$;

-- Over the organizations that allow it now: how many they are, how many were counted, and the sums. No organization.
CREATE FUNCTION patient_totals(p_from_hash text, p_to_hash text)
RETURNS TABLE (kind text, recommendation_id text, organizations bigint, patients bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH sharing AS (SELECT id FROM organization WHERE shares_patient_totals),
  compared AS (
    SELECT comparison.* FROM patient_comparison AS comparison JOIN sharing ON sharing.id = comparison.organization_id
    WHERE comparison.from_hash = p_from_hash AND comparison.to_hash = p_to_hash)
  SELECT 'sharing', '', count(*), 0::bigint FROM sharing
  UNION ALL
  SELECT 'compared', '', count(*), coalesce(sum(compared.patients), 0) FROM compared
  UNION ALL
  SELECT total.kind, total.recommendation_id, count(*), sum(total.patients)
  FROM compared JOIN patient_total AS total USING (organization_id, from_hash, to_hash)
  GROUP BY 1, 2
  ORDER BY 4 DESC, 1, 2
$$;

REVOKE EXECUTE ON FUNCTION guard_sharing_of_totals(), guard_patient_comparison(), guard_patient_total(),
  patient_comparisons_due(integer), patient_totals(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION patient_comparisons_due(integer), patient_totals(text, text) TO guideboard_app;
