-- What the guidelines in force said for an encounter on a day: written once, never changed, never re-pointed.

CREATE TABLE assessment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  encounter_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  as_of date NOT NULL,
  engine_version text NOT NULL,
  -- Canonical JSON, byte for byte; a jsonb column would reorder its keys.
  snapshot_text text NOT NULL,
  snapshot_hash text NOT NULL DEFAULT '',
  assessed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  assessed_by text NOT NULL DEFAULT app_actor(),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT assessment_organization_id_encounter_id_fkey
    FOREIGN KEY (organization_id, encounter_id) REFERENCES encounter (organization_id, id),
  CONSTRAINT assessment_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX assessment_organization_id_encounter_id_assessed_at_idx
  ON assessment (organization_id, encounter_id, assessed_at);
CREATE INDEX assessment_organization_id_patient_id_assessed_at_idx
  ON assessment (organization_id, patient_id, assessed_at);
GRANT SELECT, INSERT ON assessment TO guideboard_app;

-- The part of one guideline: which approved content gave it, by key.
CREATE TABLE guideline_result (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  version_id uuid NOT NULL,
  content_hash text NOT NULL,
  rule_set_hash text NOT NULL CONSTRAINT guideline_result_rule_set_sha256 CHECK (rule_set_hash ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of its canonical JSON inside the text of the assessment.
  result_hash text NOT NULL CONSTRAINT guideline_result_result_sha256 CHECK (result_hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (organization_id, assessment_id, version_id),
  CONSTRAINT guideline_result_organization_id_assessment_id_fkey
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id),
  CONSTRAINT guideline_result_version_fkey
    FOREIGN KEY (version_id, content_hash) REFERENCES article_version (id, content_hash)
);
CREATE INDEX guideline_result_version_id_idx ON guideline_result (version_id);
GRANT SELECT, INSERT ON guideline_result TO guideboard_app;

-- Guards -------------------------------------------------------------------------------------------------------
CREATE FUNCTION seal_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM NEW.snapshot_text::jsonb;
  NEW.snapshot_hash := encode(sha256(convert_to(NEW.snapshot_text, 'UTF8')), 'hex');
  NEW.assessed_at := date_trunc('milliseconds', clock_timestamp());
  NEW.assessed_by := app_actor();
  IF NEW.patient_id IS DISTINCT FROM (SELECT patient_id FROM encounter
      WHERE organization_id = NEW.organization_id AND id = NEW.encounter_id) THEN
    RAISE EXCEPTION 'An assessment is of the patient of its encounter.' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_sealed BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION seal_assessment();
ALTER TABLE assessment ENABLE ALWAYS TRIGGER assessment_sealed;

-- Only what is approved and in force at this moment feeds an assessment. The share lock makes a withdrawal wait
-- for the commit, or the insert for the withdrawal: no result is ever committed for a version that is gone.
CREATE FUNCTION pin_guideline_result() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version record;
BEGIN
  SELECT state, in_force, content_hash INTO version FROM article_version WHERE id = NEW.version_id FOR SHARE;
  IF version IS NULL OR version.state <> 'APPROVED' OR version.in_force IS NULL
     OR NOT version.in_force @> clock_timestamp() OR version.content_hash <> NEW.content_hash THEN
    RAISE EXCEPTION 'Only an approved version that is in force, with its own content hash, can feed an assessment.'
      USING ERRCODE = 'WF018';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION pin_guideline_result() FROM PUBLIC;
CREATE TRIGGER guideline_result_pinned BEFORE INSERT ON guideline_result
  FOR EACH ROW EXECUTE FUNCTION pin_guideline_result();
ALTER TABLE guideline_result ENABLE ALWAYS TRIGGER guideline_result_pinned;

-- Results come with their assessment, in its transaction, and not later.
CREATE FUNCTION with_its_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM assessment WHERE organization_id = NEW.organization_id AND id = NEW.assessment_id
                   AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'A stored assessment takes no further results.' USING ERRCODE = 'WF018';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guideline_result_with_its_assessment BEFORE INSERT ON guideline_result
  FOR EACH ROW EXECUTE FUNCTION with_its_assessment();
ALTER TABLE guideline_result ENABLE ALWAYS TRIGGER guideline_result_with_its_assessment;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['assessment', 'guideline_result'] LOOP
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
  END LOOP;
END $$;
