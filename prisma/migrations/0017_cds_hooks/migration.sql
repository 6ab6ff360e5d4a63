-- CDS Hooks: which systems may ask for an organization, the cards they were given, and what became of them.

-- 1. Clients --------------------------------------------------------------------------------------

CREATE TABLE cds_client (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL CONSTRAINT cds_client_name_given CHECK (name ~ '\S'),
  -- `iss` of its tokens, with `tenant` where one issuer speaks for several organizations. Null: the sandbox client.
  issuer text,
  tenant text NOT NULL DEFAULT '',
  -- Where its keys are published, or the keys themselves.
  jwks_url text,
  jwks jsonb,
  -- Origins of the FHIR servers that may be asked for what was not sent.
  fhir_servers text[] NOT NULL DEFAULT ARRAY[]::text[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT cds_client_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT cds_client_has_keys CHECK ((issuer IS NULL) = (jwks_url IS NULL AND jwks IS NULL))
);
CREATE UNIQUE INDEX cds_client_one_issuer ON cds_client (issuer, tenant) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX cds_client_one_sandbox ON cds_client ((issuer IS NULL)) WHERE issuer IS NULL AND ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ended_at) ON cds_client TO guideboard_app;

-- A token is good once.
CREATE TABLE cds_token_use (
  organization_id uuid NOT NULL,
  client_id uuid NOT NULL,
  jti_hash text NOT NULL CONSTRAINT cds_token_use_sha256 CHECK (jti_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organization_id, client_id, jti_hash),
  CONSTRAINT cds_token_use_organization_id_client_id_fkey
    FOREIGN KEY (organization_id, client_id) REFERENCES cds_client (organization_id, id)
);
CREATE INDEX cds_token_use_expired ON cds_token_use (organization_id, expires_at);
GRANT SELECT, INSERT, DELETE ON cds_token_use TO guideboard_app;

-- 2. Cards and feedback ---------------------------------------------------------------------------

CREATE TABLE cds_card (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  version_id uuid NOT NULL,
  hook text NOT NULL,
  -- What it says, and what each of that rested on, place by place.
  recommendation_ids text[] NOT NULL,
  fact_hashes text[] NOT NULL,
  suggestion_ids uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  -- SHA-256 of client and patient id as the client names it; null where nothing of a patient is kept.
  subject_hash text CONSTRAINT cds_card_subject_sha256 CHECK (subject_hash ~ '^[0-9a-f]{64}$'),
  patient_id uuid,
  given_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT cds_card_each_with_its_facts CHECK (cardinality(recommendation_ids) = cardinality(fact_hashes)),
  CONSTRAINT cds_card_organization_id_client_id_fkey
    FOREIGN KEY (organization_id, client_id) REFERENCES cds_client (organization_id, id),
  CONSTRAINT cds_card_organization_id_patient_id_fkey
    FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  CONSTRAINT cds_card_version_id_fkey FOREIGN KEY (version_id) REFERENCES article_version (id)
);
CREATE INDEX cds_card_by_subject ON cds_card (organization_id, subject_hash, version_id);
GRANT SELECT, INSERT ON cds_card TO guideboard_app;

CREATE TABLE cds_feedback (
  organization_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  client_id uuid NOT NULL,
  service text NOT NULL,
  -- As the client wrote it; `card_id` is the card that was meant, if it is one of ours.
  card text NOT NULL CONSTRAINT cds_feedback_card_short CHECK (length(card) BETWEEN 1 AND 200),
  card_id uuid,
  outcome text NOT NULL CONSTRAINT cds_feedback_outcome_known CHECK (outcome IN ('accepted', 'overridden')),
  accepted_suggestions text[] NOT NULL DEFAULT ARRAY[]::text[],
  reason_system text,
  reason_code text,
  comment text NOT NULL DEFAULT '',
  outcome_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT cds_feedback_organization_id_client_id_fkey
    FOREIGN KEY (organization_id, client_id) REFERENCES cds_client (organization_id, id),
  CONSTRAINT cds_feedback_organization_id_card_id_fkey
    FOREIGN KEY (organization_id, card_id) REFERENCES cds_card (organization_id, id)
);
-- The same report again changes nothing.
CREATE UNIQUE INDEX cds_feedback_once ON cds_feedback (organization_id, client_id, card, outcome, outcome_at);
CREATE INDEX cds_feedback_by_card ON cds_feedback (organization_id, card_id, outcome_at);
GRANT SELECT, INSERT ON cds_feedback TO guideboard_app;

-- 3. Found before any context is known ------------------------------------------------------------

CREATE POLICY lookup ON cds_client FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION find_cds_client(p_issuer text, p_tenant text)
  RETURNS TABLE (id uuid, organization_id uuid, jwks_url text, jwks jsonb, fhir_servers text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT client.id, client.organization_id, client.jwks_url, client.jwks, client.fhir_servers
    FROM cds_client AS client
    WHERE client.issuer = p_issuer AND client.tenant = p_tenant AND client.ended_at IS NULL
  $$;

-- Whoever shows no token is served in a demonstration only.
CREATE FUNCTION find_cds_sandbox() RETURNS TABLE (id uuid, organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT client.id, client.organization_id
    FROM cds_client AS client
    WHERE client.issuer IS NULL AND client.ended_at IS NULL AND EXISTS (SELECT FROM installation WHERE demonstration)
  $$;

REVOKE EXECUTE ON FUNCTION find_cds_client(text, text), find_cds_sandbox() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_cds_client(text, text), find_cds_sandbox() TO guideboard_app;

-- 4. Feedback counts for the board, the last of a card once; the sandbox's does not -------------------

CREATE FUNCTION count_feedback() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  about cds_card;
  former cds_feedback;
  named text;
BEGIN
  SELECT card.* INTO about FROM cds_card AS card JOIN cds_client AS client
      ON client.organization_id = card.organization_id AND client.id = card.client_id AND client.issuer IS NOT NULL
    WHERE card.organization_id = NEW.organization_id AND card.id = NEW.card_id;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT earlier.* INTO former FROM cds_feedback AS earlier
    WHERE earlier.organization_id = NEW.organization_id AND earlier.card_id = NEW.card_id AND earlier.id <> NEW.id
    ORDER BY earlier.outcome_at DESC, earlier.received_at DESC LIMIT 1;
  IF former.outcome_at > NEW.outcome_at THEN
    RETURN NULL;
  END IF;
  FOREACH named IN ARRAY about.recommendation_ids LOOP
    IF former.id IS NOT NULL THEN
      PERFORM count_response(about.version_id, named, feedback_kind(former.outcome), feedback_reason(former), -1);
    END IF;
    PERFORM count_response(about.version_id, named, feedback_kind(NEW.outcome), feedback_reason(NEW), 1);
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION feedback_kind(p_outcome text) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE p_outcome WHEN 'accepted' THEN 'accept' ELSE 'override' END
$$;

-- Codes of other systems are the client's own: they are kept with the feedback and not counted by reason.
CREATE FUNCTION feedback_reason(p_feedback cds_feedback) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN p_feedback.reason_system = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'
    THEN p_feedback.reason_code ELSE '' END
$$;
CREATE TRIGGER cds_feedback_counted AFTER INSERT ON cds_feedback FOR EACH ROW EXECUTE FUNCTION count_feedback();
ALTER TABLE cds_feedback ENABLE ALWAYS TRIGGER cds_feedback_counted;
REVOKE EXECUTE ON FUNCTION count_feedback(), feedback_kind(text), feedback_reason(cds_feedback) FROM PUBLIC;

-- 5. Guards ---------------------------------------------------------------------------------------

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['cds_client', 'cds_token_use', 'cds_card', 'cds_feedback'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION require_actor()', target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_has_actor');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = (SELECT app_org()))
                      WITH CHECK (organization_id = (SELECT app_org()))', target);
  END LOOP;
  FOREACH target IN ARRAY ARRAY['cds_card', 'cds_feedback'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', target || '_append_only', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_append_only');
  END LOOP;
END $$;
