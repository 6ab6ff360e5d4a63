-- Proof of the trail. Three kinds of chain, each with its head in audit_chain:
--   installation, organization:<id>   audit_event
--   events:<article>                  version_event
--   record:<article>                  record_seal: the hash of every row of the editorial record, as it was written
-- The heads are signed outside the database, so that a chain that was cut or computed anew is found out.

-- 1. Seals ----------------------------------------------------------------------------------------

-- One row per write of a sealed row. No foreign keys: they would lock rows that the writer locks in another order.
CREATE TABLE record_seal (
  chain       text NOT NULL,
  seq         bigint NOT NULL CONSTRAINT record_seal_seq_positive CHECK (seq > 0),
  -- <table>:<key>
  record      text NOT NULL,
  record_hash text NOT NULL,
  at          timestamptz NOT NULL,
  prev_hash   text NOT NULL,
  hash        text NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX record_seal_record_seq_idx ON record_seal (record, seq);

-- SHA-256 of length-prefixed fields: <bytes>:<text> each, - for none.
CREATE FUNCTION sealed_fields(fields text[]) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(
    CASE WHEN field IS NULL THEN '-' ELSE octet_length(convert_to(field, 'UTF8'))::text || ':' || field END,
    '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(fields) WITH ORDINALITY AS listed (field, place)
$$;

-- The columns of a row that its seal covers, as texts. A document kept a second time as jsonb is left out: it follows
-- from its text. So are empty columns, that a later migration may add one.
CREATE FUNCTION sealed_columns(p_row jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(p_row - 'content') WHERE value IS NOT NULL
$$;

-- Table, then name and value of each column in the order of their names' bytes.
CREATE FUNCTION record_hash(p_table text, p_row jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT sealed_fields(ARRAY[p_table] || coalesce(
    (SELECT array_agg(part ORDER BY key COLLATE "C", place)
     FROM jsonb_each_text(sealed_columns(p_row)), unnest(ARRAY[key, value]) WITH ORDINALITY AS pair (part, place)), '{}'))
$$;

CREATE FUNCTION record_key(p_table text, p_row jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p_table || ':' || coalesce(p_row ->> 'id', concat_ws('/', p_row ->> 'version_id', coalesce(p_row ->> 'person_id', p_row ->> 'lock')))
$$;

CREATE FUNCTION record_seal_hash(seal record_seal) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT sealed_fields(ARRAY[seal.prev_hash, seal.chain, seal.seq::text, seal.record, seal.record_hash,
    ((extract(epoch FROM seal.at) * 1000000)::bigint)::text])
$$;

-- Appends the seal of a row to the chain of its article. The head row is the lock that makes the chain gapless; it is
-- taken last, after every lock that the writer needs.
CREATE FUNCTION seal_row(p_table text, p_row jsonb) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  seal record_seal;
BEGIN
  seal.chain := 'record:' || CASE
    WHEN p_table = 'article' THEN p_row ->> 'id'
    WHEN p_row ? 'article_id' THEN p_row ->> 'article_id'
    ELSE (SELECT article_id::text FROM article_version WHERE id = (p_row ->> 'version_id')::uuid) END;
  INSERT INTO audit_chain AS head (chain, seq, hash) VALUES (seal.chain, 1, '')
    ON CONFLICT (chain) DO UPDATE SET seq = head.seq + 1
    RETURNING head.seq, head.hash INTO seal.seq, seal.prev_hash;
  seal.record := record_key(p_table, p_row);
  seal.record_hash := record_hash(p_table, p_row);
  seal.at := clock_timestamp();
  seal.hash := record_seal_hash(seal);
  INSERT INTO record_seal SELECT seal.*;
  UPDATE audit_chain SET hash = seal.hash WHERE chain = seal.chain;
END $$;

-- Times as text take the zone and style of the session: pinned, so that a row reads the same for every writer.
CREATE FUNCTION seal_record() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO, MDY' AS $$
BEGIN
  PERFORM seal_row(TG_TABLE_NAME, to_jsonb(NEW));
  RETURN NULL;
END $$;

-- The head of an article's events, beside the heads of the other chains.
CREATE FUNCTION note_event_head() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO audit_chain (chain, seq, hash) VALUES ('events:' || NEW.chain, NEW.seq, NEW.hash)
    ON CONFLICT (chain) DO UPDATE SET seq = EXCLUDED.seq, hash = EXCLUDED.hash;
  RETURN NULL;
END $$;

-- 2. What is there already is sealed as it is ------------------------------------------------------

-- Seals every row of a table whose latest seal is not of the row as it is. A migration that fills a column of a
-- sealed table ends with this, with record_seal_by_cause switched off around it.
CREATE FUNCTION seal_table(p_table regclass) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO, MDY' AS $$
DECLARE
  found jsonb;
BEGIN
  FOR found IN EXECUTE format('SELECT to_jsonb(kept) FROM %s AS kept ORDER BY kept::text', p_table) LOOP
    IF record_hash(p_table::text, found) IS DISTINCT FROM (
      SELECT record_hash FROM record_seal WHERE record = record_key(p_table::text, found) ORDER BY seq DESC LIMIT 1)
    THEN
      PERFORM seal_row(p_table::text, found);
    END IF;
  END LOOP;
END $$;

INSERT INTO audit_chain (chain, seq, hash)
  SELECT DISTINCT ON (chain) 'events:' || chain, seq, hash FROM version_event ORDER BY chain, seq DESC;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['article', 'article_version', 'contributor', 'saved_state', 'signature', 'vote'] LOOP
    PERFORM seal_table(target::regclass);
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION seal_record()',
                   target || '_sealed', target);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', target, target || '_sealed');
  END LOOP;
END $$;
CREATE TRIGGER version_event_head_noted AFTER INSERT ON version_event FOR EACH ROW EXECUTE FUNCTION note_event_head();
ALTER TABLE version_event ENABLE ALWAYS TRIGGER version_event_head_noted;

CREATE TRIGGER record_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE record_seal ENABLE ALWAYS TRIGGER record_seal_append_only;
CREATE TRIGGER record_seal_by_cause BEFORE INSERT ON record_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
ALTER TABLE record_seal ENABLE ALWAYS TRIGGER record_seal_by_cause;

-- 3. Heads and exports ----------------------------------------------------------------------------

-- Every chain as far as it is committed, and a moment that is not before that.
CREATE FUNCTION chain_heads() RETURNS TABLE (chain text, seq bigint, hash text, at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT head.chain, head.seq, head.hash, clock_timestamp() FROM audit_chain AS head
$$;

-- An export holds every tenant's events. Only the owner makes one, and FORCE binds the owner too.
CREATE POLICY export ON audit_event FOR SELECT TO CURRENT_USER USING (true);

-- 4. Reading the trail ----------------------------------------------------------------------------

CREATE INDEX event_by_time ON version_event (at DESC);

-- What happened, moves of versions included: those leave their row in version_event alone.
CREATE VIEW audit_trail WITH (security_invoker) AS
  SELECT chain, seq, at, organization_id, actor, action, entity, outcome, purpose AS reason, request_id, patient_ids,
         payload, prev_hash, hash
  FROM audit_event
  UNION ALL
  SELECT 'events:' || chain, seq::bigint, at, NULL::uuid, 'person:' || actor_id, 'version.move', 'version:' || version_id,
         'success', reason, nullif(request_id, ''), '{}'::uuid[],
         json_build_object('move', move, 'from', from_state, 'to', to_state, 'contentHash', content_hash)::text,
         previous_hash, hash
  FROM version_event;

-- An article's events for everybody. Of a version that readers may not see, its hashes and nothing else; reasons only
-- where a version came into force or went out of it.
CREATE VIEW reader_event WITH (security_barrier) AS
  SELECT event.chain AS article_id, event.seq, event.previous_hash, event.hash,
         CASE WHEN shown THEN event.number END AS number,
         CASE WHEN shown THEN event.move END AS move,
         CASE WHEN shown THEN event.from_state END AS from_state,
         CASE WHEN shown THEN event.to_state END AS to_state,
         CASE WHEN shown THEN event.at END AS at,
         CASE WHEN shown THEN event.content_hash END AS content_hash,
         CASE WHEN shown AND event.move IN ('APPROVE', 'SUPERSEDE', 'WITHDRAW') THEN event.reason END AS reason,
         CASE WHEN shown AND version.in_force IS NOT NULL THEN signature.printed_name END AS signed_by,
         CASE WHEN shown AND version.in_force IS NOT NULL THEN signature.meaning END AS meaning
  FROM version_event AS event
  JOIN article_version AS version ON version.id = event.version_id
  CROSS JOIN LATERAL (SELECT version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED')
                          OR (version.state = 'WITHDRAWN' AND version.in_force IS NOT NULL)) AS visible (shown)
  LEFT JOIN signature ON signature.id = event.signature_id;

-- 5. Grants ---------------------------------------------------------------------------------------

GRANT SELECT ON record_seal, audit_trail, reader_event TO guideboard_app;
GRANT SELECT ON reader_event TO guideboard_reader;
REVOKE EXECUTE ON FUNCTION sealed_fields(text[]), sealed_columns(jsonb), record_hash(text, jsonb), record_key(text, jsonb),
  record_seal_hash(record_seal), seal_row(text, jsonb), seal_record(), note_event_head(), seal_table(regclass), chain_heads()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION chain_heads() TO guideboard_app;
