-- Roles ------------------------------------------------------------------------------------------------------
-- The connecting user owns everything. guideboard_app serves requests and owns nothing; guideboard_reader sees
-- reader views only and is entered by set_config('role', 'guideboard_reader', true). Passwords are set at start.
DO $$ BEGIN
  CREATE ROLE guideboard_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE guideboard_reader NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role('guideboard_app', 'guideboard_reader', 'MEMBER') THEN
    GRANT guideboard_reader TO guideboard_app;
  END IF;
EXCEPTION WHEN unique_violation THEN NULL; -- another database of this server granted it meanwhile
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO guideboard_app, guideboard_reader;

-- The context of a transaction -------------------------------------------------------------------------------
-- After a transaction a setting reads '' and not NULL, hence nullif.
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.org', true), '')::uuid $$;

CREATE FUNCTION app_reason() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.reason', true), '') $$;

CREATE FUNCTION app_request_id() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.request_id', true), '') $$;

-- person:<uuid> | key:<id> | system:<name> | anonymous
CREATE FUNCTION app_actor() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  actor text := nullif(current_setting('app.actor', true), '');
BEGIN
  IF actor IS NULL THEN
    RAISE EXCEPTION 'A write needs to know who acts: app.actor is not set.' USING ERRCODE = 'WF016';
  END IF;
  IF actor !~ '^(person:[0-9a-f-]{36}|key:[A-Za-z0-9_-]+|system:[a-z0-9-]+|anonymous)$' THEN
    RAISE EXCEPTION 'app.actor names nobody: it is person:<uuid>, key:<id>, system:<name> or anonymous.'
      USING ERRCODE = 'WF016';
  END IF;
  RETURN actor;
END $$;

-- The acting person; NULL for a key, the system, an anonymous reader, or without a context.
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT substring(current_setting('app.actor', true) FROM '^person:([0-9a-f-]{36})$')::uuid $$;

-- Trigger functions, to be attached FOR EACH STATEMENT and ENABLE ALWAYS ---------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'WF015';
END $$;

CREATE FUNCTION require_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_actor();
  RETURN NULL;
END $$;

-- Installation -------------------------------------------------------------------------------------------------
CREATE TABLE installation (
  id smallint PRIMARY KEY DEFAULT 1 CONSTRAINT installation_single_row CHECK (id = 1),
  demonstration boolean NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TRIGGER installation_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON installation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE installation ENABLE ALWAYS TRIGGER installation_unchanged;
GRANT SELECT, INSERT ON installation TO guideboard_app;

-- Organizations and people -----------------------------------------------------------------------------------
-- Not tenant tables: signing in and the public board page read them before an organization is known.
CREATE TABLE organization (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE CONSTRAINT organization_name_given CHECK (name <> ''),
  time_zone text NOT NULL,
  jurisdiction text NOT NULL CONSTRAINT organization_jurisdiction_code CHECK (jurisdiction ~ '^[A-Z]{2}$'),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
GRANT SELECT, INSERT ON organization TO guideboard_app;

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE CONSTRAINT person_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
  name text NOT NULL CONSTRAINT person_name_given CHECK (name <> ''),
  password_hash text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  disabled_at timestamptz(3)
);
GRANT SELECT, INSERT, UPDATE (name, password_hash, disabled_at) ON person TO guideboard_app;

CREATE TABLE membership (
  organization_id uuid NOT NULL REFERENCES organization,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL CONSTRAINT membership_role_known CHECK (role IN ('clinician', 'org-admin', 'org-auditor')),
  starts_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ends_at timestamptz(3) CONSTRAINT membership_ends_after_start CHECK (ends_at >= starts_at),
  granted_by_id uuid REFERENCES person,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT membership_not_self_granted CHECK (granted_by_id <> person_id)
);
CREATE INDEX membership_person_id_idx ON membership (person_id);
CREATE UNIQUE INDEX membership_one_open ON membership (organization_id, person_id, role) WHERE ends_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ends_at) ON membership TO guideboard_app;

CREATE TABLE board_grant (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL CONSTRAINT board_grant_role_known CHECK (role IN
    ('author', 'editor', 'reviewer', 'methodologist', 'patient-representative', 'chair', 'auditor')),
  starts_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ends_at timestamptz(3) CONSTRAINT board_grant_ends_after_start CHECK (ends_at >= starts_at),
  granted_by_id uuid REFERENCES person,
  CONSTRAINT board_grant_not_self_granted CHECK (granted_by_id <> person_id)
);
CREATE INDEX board_grant_person_id_idx ON board_grant (person_id);
CREATE UNIQUE INDEX board_grant_one_open ON board_grant (person_id, role) WHERE ends_at IS NULL;
GRANT SELECT, INSERT, UPDATE (ends_at) ON board_grant TO guideboard_app;

-- Sessions, keys, signing in ----------------------------------------------------------------------------------
CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE CONSTRAINT session_token_hash_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid NOT NULL REFERENCES person,
  organization_id uuid REFERENCES organization,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3)
);
CREATE INDEX session_person_id_idx ON session (person_id);
GRANT SELECT, INSERT, UPDATE (last_seen_at, ended_at) ON session TO guideboard_app;

CREATE TABLE api_key (
  organization_id uuid NOT NULL REFERENCES organization,
  -- Unique on its own too: the id is random and is all that a request brings.
  id text NOT NULL UNIQUE CONSTRAINT api_key_id_form CHECK (id ~ '^[A-Za-z0-9]{8,}$'),
  secret_hash text NOT NULL CONSTRAINT api_key_secret_hash_sha256 CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  owner_id uuid NOT NULL REFERENCES person,
  name text NOT NULL,
  scopes text[] NOT NULL CONSTRAINT api_key_scopes_given CHECK (cardinality(scopes) > 0),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT api_key_lives_a_year CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE INDEX api_key_owner_id_idx ON api_key (owner_id);
GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at) ON api_key TO guideboard_app;

CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_hash text NOT NULL CONSTRAINT sign_in_attempt_account_sha256 CHECK (account_hash ~ '^[0-9a-f]{64}$'),
  peer text NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX sign_in_attempt_account_hash_at_idx ON sign_in_attempt (account_hash, at);
CREATE INDEX sign_in_attempt_peer_at_idx ON sign_in_attempt (peer, at);
GRANT SELECT, INSERT ON sign_in_attempt TO guideboard_app;

CREATE TABLE identity_confirmation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE
    CONSTRAINT identity_confirmation_token_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid NOT NULL REFERENCES person,
  meaning text NOT NULL CONSTRAINT identity_confirmation_meaning_known
    CHECK (meaning IN ('authored', 'reviewed', 'approved', 'withdrawn')),
  version_id uuid NOT NULL,
  content_hash text NOT NULL
    CONSTRAINT identity_confirmation_content_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL CONSTRAINT identity_confirmation_expires_soon
    CHECK (expires_at > created_at AND expires_at <= created_at + interval '15 minutes'),
  used_at timestamptz(3)
);
CREATE INDEX identity_confirmation_person_id_idx ON identity_confirmation (person_id);
GRANT SELECT, INSERT, UPDATE (used_at) ON identity_confirmation TO guideboard_app;

CREATE FUNCTION use_identity_confirmation_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'This confirmation of identity has been used.' USING ERRCODE = 'WF017';
  END IF;
  IF NEW.used_at IS NULL OR NEW.used_at > OLD.expires_at THEN
    RAISE EXCEPTION 'This confirmation of identity has expired.' USING ERRCODE = 'WF017';
  END IF;
  IF (NEW.id, NEW.token_hash, NEW.person_id, NEW.meaning, NEW.version_id, NEW.content_hash, NEW.created_at, NEW.expires_at)
     IS DISTINCT FROM
     (OLD.id, OLD.token_hash, OLD.person_id, OLD.meaning, OLD.version_id, OLD.content_hash, OLD.created_at, OLD.expires_at)
  THEN
    RAISE EXCEPTION 'A confirmation of identity is never changed, only used.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER identity_confirmation_used_once BEFORE UPDATE ON identity_confirmation
  FOR EACH ROW EXECUTE FUNCTION use_identity_confirmation_once();
ALTER TABLE identity_confirmation ENABLE ALWAYS TRIGGER identity_confirmation_used_once;

-- Every write of an account names its actor.
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['organization', 'person', 'membership', 'board_grant', 'session', 'api_key',
                                'sign_in_attempt', 'identity_confirmation'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION require_actor()', target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_has_actor');
  END LOOP;
END $$;

-- Row-level security --------------------------------------------------------------------------------------------
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON membership
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON api_key
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));

-- A session belongs to a person, who may act for no organization: the person is the wall, not the tenant.
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON session
  USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()));

-- Who a request comes from is found before any context exists, by the SHA-256 of a random token, by a random id
-- or by the person just authenticated. Only the definer functions below do so; each returns what it was asked for
-- and nothing else. FORCE binds the owner too, so the owner, as whom they run, gets reading policies of its own.
CREATE POLICY lookup ON membership FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY lookup ON api_key FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY lookup ON session FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION find_session(wanted_token_hash text)
  RETURNS TABLE (id uuid, person_id uuid, person_name text, person_email text, organization_id uuid,
                 created_at timestamptz, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.id, p.id, p.name, p.email, s.organization_id, s.created_at, s.last_seen_at
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = wanted_token_hash AND s.ended_at IS NULL AND p.disabled_at IS NULL
  $$;

CREATE FUNCTION find_api_key(wanted_id text)
  RETURNS TABLE (id text, secret_hash text, organization_id uuid, owner_id uuid, scopes text[],
                 expires_at timestamptz, last_used_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT k.id, k.secret_hash, k.organization_id, k.owner_id, k.scopes, k.expires_at, k.last_used_at
    FROM api_key k JOIN person p ON p.id = k.owner_id
    WHERE k.id = wanted_id AND k.revoked_at IS NULL AND p.disabled_at IS NULL
  $$;

CREATE FUNCTION memberships_of(wanted_person_id uuid, moment timestamptz)
  RETURNS TABLE (organization_id uuid, organization_name text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT o.id, o.name, m.role
    FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.person_id = wanted_person_id AND m.starts_at <= moment AND (m.ends_at IS NULL OR m.ends_at > moment)
    ORDER BY o.name, o.id, m.role
  $$;

REVOKE EXECUTE ON FUNCTION find_session(text), find_api_key(text), memberships_of(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(text), find_api_key(text), memberships_of(uuid, timestamptz) TO guideboard_app;

-- Audit ---------------------------------------------------------------------------------------------------------
CREATE TABLE audit_chain (
  chain text PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);

CREATE TABLE audit_event (
  chain text NOT NULL DEFAULT '',
  seq bigint NOT NULL DEFAULT 0,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  organization_id uuid,
  actor text NOT NULL DEFAULT '',
  action text NOT NULL CONSTRAINT audit_event_action_form CHECK (action ~ '^[a-zA-Z-]+(\.[a-zA-Z-]+)+$'),
  entity text NOT NULL,
  outcome text NOT NULL CONSTRAINT audit_event_outcome_known CHECK (outcome IN ('success', 'denied', 'failed')),
  purpose text,
  request_id text,
  patient_ids uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  payload text NOT NULL DEFAULT '{}',
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  prev_hash text NOT NULL DEFAULT '',
  hash text NOT NULL DEFAULT '',
  PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_event_organization_id_at_idx ON audit_event (organization_id, at);
CREATE INDEX audit_event_entity_idx ON audit_event (entity);
CREATE INDEX audit_event_patient_ids_idx ON audit_event USING gin (patient_ids);

-- SHA-256 over length-prefixed fields: <bytes>:<text> each, - for none. Times are integer microseconds UTC, the
-- payload is the text as stored, so the hash can be computed in any language from an export.
CREATE FUNCTION audit_event_hash(event audit_event) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(
    CASE WHEN field IS NULL THEN '-' ELSE octet_length(convert_to(field, 'UTF8'))::text || ':' || field END,
    '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    event.prev_hash, event.chain, event.seq::text, event.id::text,
    ((extract(epoch FROM event.at) * 1000000)::bigint)::text,
    event.organization_id::text, event.actor, event.action, event.entity, event.outcome, event.purpose,
    event.request_id, array_to_string(event.patient_ids, ','), event.payload
  ]) WITH ORDINALITY AS fields (field, place)
$$;

-- Everything that must not be forged is filled in here. The head row is the lock that makes a chain gapless;
-- the id is made here so that no key conflict can leave a number unused.
CREATE FUNCTION seal_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.actor := app_actor();
  PERFORM NEW.payload::jsonb;
  NEW.chain := CASE
    WHEN NEW.organization_id IS NOT NULL THEN 'organization:' || NEW.organization_id
    WHEN NEW.chain ~ '^article:[0-9a-f-]{36}$' THEN NEW.chain
    ELSE 'installation' END;
  NEW.id := gen_random_uuid();
  NEW.purpose := coalesce(nullif(NEW.purpose, ''), app_reason());
  NEW.request_id := app_request_id();
  INSERT INTO audit_chain AS head (chain, seq, hash) VALUES (NEW.chain, 1, '')
    ON CONFLICT (chain) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO NEW.seq, NEW.prev_hash;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.hash := audit_event_hash(NEW);
  UPDATE audit_chain SET hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION seal_audit_event() FROM PUBLIC;

CREATE TRIGGER audit_event_sealed BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION seal_audit_event();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_sealed;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_append_only;

-- Events of no organization (board, accounts) need a context as well: somebody must be asking.
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_event
  USING (organization_id = (SELECT app_org())
         OR organization_id IS NULL AND nullif((SELECT current_setting('app.actor', true)), '') IS NOT NULL)
  WITH CHECK (organization_id = (SELECT app_org())
         OR organization_id IS NULL AND nullif((SELECT current_setting('app.actor', true)), '') IS NOT NULL);
GRANT SELECT, INSERT ON audit_event TO guideboard_app;
