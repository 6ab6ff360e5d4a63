-- Patients, their encounters, and what is on record about them. Every table belongs to one organization, whose
-- id comes first in every key.

CREATE TABLE patient (
  organization_id uuid NOT NULL REFERENCES organization,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL CONSTRAINT patient_name_given CHECK (name <> '' AND length(name) <= 300),
  birth_date text CONSTRAINT patient_birth_date_form CHECK (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  sex text NOT NULL CONSTRAINT patient_sex_known CHECK (sex IN ('male', 'female', 'other', 'unknown')),
  deceased boolean NOT NULL DEFAULT false,
  source_id text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX patient_organization_id_source_id_key ON patient (organization_id, source_id);
CREATE INDEX patient_organization_id_name_id_idx ON patient (organization_id, name, id);
CREATE INDEX patient_name_search ON patient USING gin (name gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE (name, birth_date, sex, deceased, source_id, updated_at)
  ON patient TO guideboard_app;

CREATE TABLE patient_identifier (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  patient_id uuid NOT NULL,
  system text NOT NULL CONSTRAINT patient_identifier_system_given CHECK (system <> ''),
  value text NOT NULL CONSTRAINT patient_identifier_value_given CHECK (value <> ''),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT patient_identifier_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE UNIQUE INDEX patient_identifier_organization_id_system_value_key
  ON patient_identifier (organization_id, system, value);
CREATE INDEX patient_identifier_organization_id_patient_id_idx ON patient_identifier (organization_id, patient_id);
GRANT SELECT, INSERT ON patient_identifier TO guideboard_app;

CREATE TABLE encounter (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  patient_id uuid NOT NULL,
  status text NOT NULL CONSTRAINT encounter_status_known CHECK (status IN
    ('planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled', 'unknown')),
  reason text,
  setting text,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  source_id text,
  source_hash text,
  opened_by text NOT NULL DEFAULT app_actor(),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT encounter_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE UNIQUE INDEX encounter_organization_id_patient_id_source_id_key
  ON encounter (organization_id, patient_id, source_id);
CREATE INDEX encounter_organization_id_patient_id_started_at_idx
  ON encounter (organization_id, patient_id, started_at);
GRANT SELECT, INSERT, UPDATE (status, reason, setting, started_at, ended_at, source_hash)
  ON encounter TO guideboard_app;

-- A clinical entry is never changed. A source that corrects one brings a new row, which replaces the former.
CREATE TABLE clinical_entry (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  patient_id uuid NOT NULL,
  encounter_id uuid,
  kind text NOT NULL CONSTRAINT clinical_entry_kind_known CHECK (kind IN
    ('condition', 'allergy', 'medication', 'observation', 'procedure', 'order', 'list')),
  entry jsonb NOT NULL,
  resource jsonb,
  source_id text,
  -- Of a dispense: the source id of the request that it fills.
  request_source_id text,
  source_hash text,
  received_on date NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  received_by text NOT NULL DEFAULT app_actor(),
  replaced_at timestamptz(3),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT clinical_entry_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  CONSTRAINT clinical_entry_organization_id_encounter_id_fkey
    FOREIGN KEY (organization_id, encounter_id) REFERENCES encounter (organization_id, id)
);
CREATE UNIQUE INDEX clinical_entry_one_current
  ON clinical_entry (organization_id, patient_id, source_id) WHERE replaced_at IS NULL AND source_id IS NOT NULL;
CREATE INDEX clinical_entry_organization_id_patient_id_idx ON clinical_entry (organization_id, patient_id);
GRANT SELECT, INSERT, UPDATE (replaced_at) ON clinical_entry TO guideboard_app;

-- What somebody stated in an encounter; the last statement of a fact counts.
CREATE TABLE recorded_fact (
  organization_id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  encounter_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  fact text NOT NULL CONSTRAINT recorded_fact_fact_given CHECK (fact <> ''),
  known boolean NOT NULL,
  boolean_value boolean,
  code_value text,
  number_value double precision,
  unit text,
  analyte text,
  date_value date,
  recorded_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  recorded_by text NOT NULL DEFAULT app_actor(),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT recorded_fact_organization_id_encounter_id_fkey
    FOREIGN KEY (organization_id, encounter_id) REFERENCES encounter (organization_id, id),
  CONSTRAINT recorded_fact_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  -- Known means exactly one value, unknown means none.
  CONSTRAINT recorded_fact_one_value CHECK
    (num_nonnulls(boolean_value, code_value, number_value, date_value) = known::integer),
  CONSTRAINT recorded_fact_number_has_unit CHECK ((number_value IS NULL) = (unit IS NULL))
);
CREATE INDEX recorded_fact_organization_id_encounter_id_seq_idx
  ON recorded_fact (organization_id, encounter_id, seq);
CREATE INDEX recorded_fact_organization_id_patient_id_idx ON recorded_fact (organization_id, patient_id);
GRANT SELECT, INSERT ON recorded_fact TO guideboard_app;

-- Guards -------------------------------------------------------------------------------------------------------
CREATE FUNCTION replace_entry_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.replaced_at IS NOT NULL OR NEW.replaced_at IS NULL
     OR to_jsonb(NEW) - 'replaced_at' IS DISTINCT FROM to_jsonb(OLD) - 'replaced_at' THEN
    RAISE EXCEPTION 'A clinical entry is never changed, only replaced.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clinical_entry_replaced_only BEFORE UPDATE ON clinical_entry
  FOR EACH ROW EXECUTE FUNCTION replace_entry_only();
ALTER TABLE clinical_entry ENABLE ALWAYS TRIGGER clinical_entry_replaced_only;
CREATE TRIGGER clinical_entry_kept BEFORE DELETE OR TRUNCATE ON clinical_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE clinical_entry ENABLE ALWAYS TRIGGER clinical_entry_kept;

CREATE TRIGGER recorded_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recorded_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE recorded_fact ENABLE ALWAYS TRIGGER recorded_fact_append_only;

-- Who stated it and when is not for a statement to say.
CREATE FUNCTION seal_recorded_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_by := app_actor();
  NEW.recorded_at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.patient_id IS DISTINCT FROM (SELECT patient_id FROM encounter
      WHERE organization_id = NEW.organization_id AND id = NEW.encounter_id) THEN
    RAISE EXCEPTION 'A fact is recorded for the patient of its encounter.' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recorded_fact_sealed BEFORE INSERT ON recorded_fact
  FOR EACH ROW EXECUTE FUNCTION seal_recorded_fact();
ALTER TABLE recorded_fact ENABLE ALWAYS TRIGGER recorded_fact_sealed;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['patient', 'patient_identifier', 'encounter', 'clinical_entry', 'recorded_fact'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION require_actor()', target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_has_actor');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = (SELECT app_org()))
                      WITH CHECK (organization_id = (SELECT app_org()))', target);
  END LOOP;
END $$;
