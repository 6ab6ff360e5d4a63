-- How many facts would still change the advice of an assessment, beside it: a list of patients shows it without
-- reading whole assessments. Counted once from what is stored already; from now on by the trigger that seals.
ALTER TABLE assessment ADD COLUMN open_questions integer NOT NULL GENERATED ALWAYS AS (
  jsonb_array_length(jsonb_path_query_array(
    snapshot_text::jsonb, '$.guidelines[*].result ? (@.eligible == "true").missing[*].factId'))) STORED;
ALTER TABLE assessment ALTER COLUMN open_questions DROP EXPRESSION;
ALTER TABLE assessment ALTER COLUMN open_questions SET DEFAULT 0;

CREATE OR REPLACE FUNCTION seal_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.open_questions := jsonb_array_length(jsonb_path_query_array(
    NEW.snapshot_text::jsonb, '$.guidelines[*].result ? (@.eligible == "true").missing[*].factId'));
  NEW.snapshot_hash := encode(sha256(convert_to(NEW.snapshot_text, 'UTF8')), 'hex');
  NEW.assessed_at := date_trunc('milliseconds', clock_timestamp());
  NEW.assessed_by := app_actor();
  IF NEW.patient_id IS DISTINCT FROM (SELECT patient_id FROM encounter
      WHERE organization_id = NEW.organization_id AND id = NEW.encounter_id) THEN
    RAISE EXCEPTION 'An assessment is of the patient of its encounter.' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
