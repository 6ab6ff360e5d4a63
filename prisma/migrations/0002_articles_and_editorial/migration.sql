-- Articles and the editorial board. Every rule that protects the sentence "named people, who did not
-- write it, signed one content hash" holds in this file, against raw SQL too. One SQLSTATE per guard:
--   WF001 content frozen        WF007 (blocking thread)      WF013 (interests)
--   WF002 illegal move          WF008 check missing or red   WF014 empty reason
--   WF003 role missing          WF009 stale lock             WF015 append-only
--   WF004 approver contributed  WF010 vote outside review    WF016 no actor
--   WF005 quorum                WF011 vote hash not current  WF017 signature missing or spent
--   WF006 live objection        WF012 voter contributed      WF019 derived column set by hand

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- 1. Tables ---------------------------------------------------------------------------------------

CREATE TABLE article (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  created_by uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL
);

-- Defaults are NULL where a trigger gives the value: whoever names one of those columns is refused.
CREATE TABLE article_version (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  article_id          uuid NOT NULL REFERENCES article (id),
  number              integer NOT NULL,
  state               text NOT NULL DEFAULT 'DRAFT' CHECK (state IN
    ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN')),
  based_on_version_id uuid,
  content_text        text NOT NULL,
  content             jsonb NOT NULL,
  content_hash        text NOT NULL,
  lock                integer NOT NULL,
  round               integer NOT NULL,
  in_force            tstzrange,
  submitted_at        timestamptz,
  under_review_at     timestamptz,
  approved_at         timestamptz,
  superseded_at       timestamptz,
  withdrawn_at        timestamptz,
  withdrawn_reason    text,
  created_by          uuid NOT NULL REFERENCES person (id),
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  UNIQUE (article_id, number),
  UNIQUE (article_id, id),
  FOREIGN KEY (article_id, based_on_version_id) REFERENCES article_version (article_id, id),
  CONSTRAINT one_in_force EXCLUDE USING gist (article_id WITH =, in_force WITH &&) WHERE (in_force IS NOT NULL)
);
CREATE UNIQUE INDEX one_approved  ON article_version (article_id) WHERE state = 'APPROVED';
CREATE UNIQUE INDEX one_in_review ON article_version (article_id) WHERE state IN ('SUBMITTED', 'UNDER_REVIEW');
CREATE UNIQUE INDEX version_pin   ON article_version (id, content_hash);
CREATE INDEX version_by_state     ON article_version (state, updated_at DESC);
CREATE INDEX version_by_hash      ON article_version (content_hash);

CREATE TABLE contributor (
  version_id uuid NOT NULL REFERENCES article_version (id),
  person_id  uuid NOT NULL REFERENCES person (id),
  since      timestamptz NOT NULL,
  PRIMARY KEY (version_id, person_id)
);

-- Every explicit save of a draft, as it was.
CREATE TABLE saved_state (
  version_id   uuid NOT NULL REFERENCES article_version (id),
  lock         integer NOT NULL,
  content_hash text NOT NULL,
  content_text text NOT NULL,
  saved_by     uuid NOT NULL REFERENCES person (id),
  saved_at     timestamptz NOT NULL,
  PRIMARY KEY (version_id, lock)
);

CREATE TABLE signature (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  confirmation_id uuid NOT NULL UNIQUE REFERENCES identity_confirmation (id),
  person_id       uuid NOT NULL REFERENCES person (id),
  printed_name    text NOT NULL,
  meaning         text NOT NULL CHECK (meaning IN ('authored', 'reviewed', 'approved', 'withdrawn')),
  version_id      uuid NOT NULL REFERENCES article_version (id),
  content_hash    text NOT NULL,
  method          text NOT NULL,
  signed_at       timestamptz NOT NULL
);

CREATE TABLE vote (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id   uuid NOT NULL REFERENCES article_version (id),
  voter_id     uuid NOT NULL REFERENCES person (id),
  choice       text NOT NULL CHECK (choice IN ('approve', 'object', 'abstain')),
  seat         text NOT NULL CHECK (seat IN ('reviewer', 'methodologist', 'patient-representative')),
  reason       text NOT NULL DEFAULT '',
  round        integer NOT NULL,
  content_hash text NOT NULL,
  signature_id uuid NOT NULL UNIQUE REFERENCES signature (id),
  at           timestamptz NOT NULL,
  voided_at    timestamptz,
  void_reason  text,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX one_live_vote ON vote (version_id, voter_id) WHERE voided_at IS NULL;
CREATE INDEX vote_by_version ON vote (version_id, at);

-- A result belongs to a hash, not to a version: the same content and check give the same answer for ever.
-- Only an `error` (the check itself failed) may be followed by another run.
CREATE TABLE check_result (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  content_hash  text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  check_id      text NOT NULL,
  check_version integer NOT NULL CHECK (check_version > 0),
  status        text NOT NULL CHECK (status IN ('pass', 'warn', 'block', 'error')),
  findings      jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(findings) = 'array'),
  ran_by        uuid NOT NULL REFERENCES person (id),
  ran_at        timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_check_result ON check_result (content_hash, check_id, check_version) WHERE status <> 'error';
CREATE INDEX check_result_by_hash ON check_result (content_hash, check_id);

CREATE TABLE transition_rule (
  move          text NOT NULL UNIQUE,
  from_state    text NOT NULL,
  to_state      text NOT NULL,
  -- Any one of these makes the move, if they stand to the content as the list beside it says:
  -- having contributed is required, forbidden or either. Nobody: only the approval of a next version.
  roles         text[] NOT NULL,
  contributions text[] NOT NULL,
  needs_reason  boolean NOT NULL,
  meaning       text,
  PRIMARY KEY (from_state, to_state),
  CHECK (cardinality(roles) = cardinality(contributions))
);

-- One row per change of state: gapless per article, each row bound to the one before it.
CREATE TABLE version_event (
  chain         uuid NOT NULL REFERENCES article (id),
  seq           integer NOT NULL CHECK (seq > 0),
  version_id    uuid NOT NULL REFERENCES article_version (id),
  number        integer NOT NULL,
  move          text,
  from_state    text,
  to_state      text NOT NULL,
  at            timestamptz NOT NULL,
  actor_id      uuid NOT NULL REFERENCES person (id),
  reason        text NOT NULL CHECK (reason <> ''),
  content_hash  text NOT NULL,
  signature_id  uuid UNIQUE REFERENCES signature (id),
  request_id    text NOT NULL,
  previous_hash text NOT NULL,
  hash          text NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX event_by_version ON version_event (version_id, seq);

-- Projections, rebuilt at submission and approval; never the source of anything.
CREATE TABLE version_search (
  version_id uuid PRIMARY KEY REFERENCES article_version (id),
  title      text NOT NULL,
  question   text NOT NULL,
  document   tsvector NOT NULL
);
CREATE INDEX version_search_document ON version_search USING gin (document);
CREATE INDEX version_search_title ON version_search USING gin (title gin_trgm_ops);

CREATE TABLE version_statement (
  version_id     uuid NOT NULL REFERENCES article_version (id),
  key            text NOT NULL,
  place       integer NOT NULL,
  section_id     text NOT NULL,
  section_kind   text NOT NULL,
  direction      text,
  strength       text,
  clinician_text text NOT NULL,
  patient_text   text,
  document       tsvector NOT NULL,
  PRIMARY KEY (version_id, key)
);
CREATE INDEX version_statement_document ON version_statement USING gin (document);

CREATE TABLE version_reference (
  version_id   uuid NOT NULL REFERENCES article_version (id),
  reference_id text NOT NULL,
  place     integer NOT NULL,
  kind         text NOT NULL,
  title        text NOT NULL,
  doi          text,
  pmid         text,
  url          text,
  retracted    boolean NOT NULL,
  PRIMARY KEY (version_id, reference_id)
);
CREATE INDEX version_reference_doi ON version_reference (doi);
CREATE INDEX version_reference_pmid ON version_reference (pmid);

CREATE TABLE version_citation (
  version_id    uuid NOT NULL REFERENCES article_version (id),
  statement_key text NOT NULL,
  reference_id  text NOT NULL,
  locator       text NOT NULL,
  PRIMARY KEY (version_id, statement_key, reference_id, locator)
);
CREATE INDEX version_citation_reference ON version_citation (reference_id);

-- 2. The eleven moves -----------------------------------------------------------------------------

INSERT INTO transition_rule (move, from_state, to_state, roles, contributions, needs_reason, meaning) VALUES
  ('SUBMIT',            'DRAFT',             'SUBMITTED',         '{author}',        '{required}',        false, 'authored'),
  ('RESUBMIT',          'CHANGES_REQUESTED', 'SUBMITTED',         '{author}',        '{required}',        false, 'authored'),
  ('RECALL',            'SUBMITTED',         'DRAFT',             '{author}',        '{required}',        false, NULL),
  ('START_REVIEW',      'SUBMITTED',         'UNDER_REVIEW',      '{editor}',        '{either}',          false, NULL),
  ('REQUEST_CHANGES',   'UNDER_REVIEW',      'CHANGES_REQUESTED', '{editor}',        '{either}',          true,  NULL),
  ('APPROVE',           'UNDER_REVIEW',      'APPROVED',          '{chair}',         '{forbidden}',       false, 'approved'),
  ('SUPERSEDE',         'APPROVED',          'SUPERSEDED',        '{}',              '{}',                false, NULL),
  ('WITHDRAW',          'APPROVED',          'WITHDRAWN',         '{chair}',         '{either}',          true,  'withdrawn'),
  ('ABANDON_DRAFT',     'DRAFT',             'WITHDRAWN',         '{author,editor}', '{required,either}', true,  NULL),
  ('ABANDON_SUBMITTED', 'SUBMITTED',         'WITHDRAWN',         '{author,editor}', '{required,either}', true,  NULL),
  ('ABANDON_CHANGES',   'CHANGES_REQUESTED', 'WITHDRAWN',         '{author,editor}', '{required,either}', true,  NULL);

-- 3. Who acts, and what they may ------------------------------------------------------------------
-- The functions from here on are VOLATILE: a guard that waited for a lock must see the rows as they are now.

CREATE FUNCTION acting_board_person() RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found uuid;
BEGIN
  PERFORM app_actor();
  SELECT id INTO found FROM person WHERE id = app_person() AND disabled_at IS NULL;
  IF found IS NULL THEN
    RAISE EXCEPTION 'Only a person of the editorial board may do this.' USING ERRCODE = 'WF003';
  END IF;
  RETURN found;
END $$;

CREATE FUNCTION holds_board_role(p_person uuid, p_role text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM board_grant AS held JOIN person ON person.id = held.person_id
    WHERE held.person_id = p_person AND held.role = p_role AND person.disabled_at IS NULL
      AND held.starts_at <= clock_timestamp() AND (held.ends_at IS NULL OR held.ends_at > clock_timestamp()))
$$;

CREATE FUNCTION contributed(p_person uuid, p_version uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM contributor WHERE version_id = p_version AND person_id = p_person)
$$;

CREATE FUNCTION require_author() RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := acting_board_person();
BEGIN
  IF NOT holds_board_role(actor, 'author') THEN
    RAISE EXCEPTION 'Writing takes the board role author.' USING ERRCODE = 'WF003';
  END IF;
  RETURN actor;
END $$;

-- 4. The one evaluator ----------------------------------------------------------------------------

-- The items of a JSON list; of anything else, none.
CREATE FUNCTION json_items(p_list jsonb) RETURNS TABLE (item jsonb, place bigint)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT * FROM jsonb_array_elements(CASE jsonb_typeof(p_list) WHEN 'array' THEN p_list ELSE '[]' END) WITH ORDINALITY
$$;

-- A whole number in a JSON document; of anything else, `p_otherwise`.
CREATE FUNCTION json_count(p_number jsonb, p_otherwise integer) RETURNS integer
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN jsonb_typeof(p_number) = 'number' THEN ceil(least(p_number::numeric, 999))::integer ELSE p_otherwise END
$$;

-- The four checks that no policy can leave out, and whatever the content's own policy asks for besides.
CREATE FUNCTION required_checks(p_content jsonb) RETURNS TABLE (check_id text, min_version integer)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT asked.check_id, max(asked.min_version) FROM (
    SELECT unnest(ARRAY['document', 'citation-coverage', 'citation-integrity', 'cases']) AS check_id, 1 AS min_version
    UNION ALL
    SELECT coalesce(item ->> 'id', '?'), json_count(item -> 'minVersion', 999)
    FROM json_items(p_content #> '{policy,requiredChecks}')
  ) AS asked
  GROUP BY asked.check_id
$$;

-- A row per required check that is not green for this hash: missing, too old, failed or blocking.
CREATE FUNCTION red_checks(p_version uuid) RETURNS TABLE (check_id text, why text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT required.check_id,
    CASE
      WHEN latest.status IS NULL THEN format('The check "%s" has not run for this content.', required.check_id)
      WHEN latest.check_version < required.min_version THEN
        format('The check "%s" ran in an older form than the policy asks for.', required.check_id)
      WHEN latest.status = 'error' THEN format('The check "%s" could not finish; run it again.', required.check_id)
      ELSE format('The check "%s" has findings that block.', required.check_id)
    END
  FROM article_version AS version
  CROSS JOIN LATERAL required_checks(version.content) AS required
  LEFT JOIN LATERAL (
    SELECT result.status, result.check_version FROM check_result AS result
    WHERE result.content_hash = version.content_hash AND result.check_id = required.check_id
    ORDER BY result.check_version DESC, (result.status = 'error'), result.ran_at DESC LIMIT 1
  ) AS latest ON true
  WHERE version.id = p_version
    AND (latest.status IS NULL OR latest.status NOT IN ('pass', 'warn') OR latest.check_version < required.min_version)
  ORDER BY required.check_id
$$;

-- Every vote ever cast on a version. `counts`: it fills a seat now, for the very content it saw and from somebody
-- who may still give it; if not, why. `blocks`: a live objection, which stands across edits and rounds.
CREATE FUNCTION vote_standing(p_version uuid, p_approver uuid DEFAULT NULL)
RETURNS TABLE (vote_id uuid, voter_id uuid, choice text, seat text, counts boolean, blocks boolean, why_not text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT judged.id, judged.voter_id, judged.choice, judged.seat, judged.why_not IS NULL,
         judged.choice = 'object' AND judged.voided_at IS NULL, judged.why_not
  FROM (
    SELECT vote.*, CASE
      WHEN vote.voided_at IS NOT NULL THEN vote.void_reason
      WHEN vote.choice = 'object' THEN 'An objection.'
      WHEN vote.choice = 'abstain' THEN 'An abstention.'
      WHEN vote.content_hash <> version.content_hash THEN 'The content changed after this vote.'
      WHEN contributed(vote.voter_id, p_version) THEN 'The voter contributed to this version.'
      WHEN NOT holds_board_role(vote.voter_id, vote.seat) THEN 'The voter no longer holds this role.'
      WHEN vote.voter_id = p_approver THEN 'The approving chair fills no seat.'
    END AS why_not
    FROM vote JOIN article_version AS version ON version.id = vote.version_id
    WHERE vote.version_id = p_version
  ) AS judged
  ORDER BY judged.at, judged.id
$$;

-- One row per unmet condition of an approval. `p_assumed` answers "and if these people voted?":
-- [{"voter": uuid, "seat": role, "choice": "approve"}], each in place of that person's own vote.
-- Interests (WF013) and blocking threads (WF007) join here.
CREATE FUNCTION approval_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
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

  RETURN QUERY SELECT 'WF008', red.why FROM red_checks(p_version) AS red;
END $$;

-- The votes that stand, with assumed ones in place of their voters' own. An assumed approval is held to
-- the same conditions as a real one.
CREATE FUNCTION votes_with_assumed(p_version uuid, p_assumed jsonb, p_approver uuid)
RETURNS TABLE (voter_id uuid, choice text, seat text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH assumed AS (
    SELECT DISTINCT ON (1) (item ->> 'voter')::uuid AS voter_id, item ->> 'choice' AS choice, item ->> 'seat' AS seat
    FROM json_items(p_assumed) ORDER BY 1, place DESC)
  SELECT standing.voter_id, standing.choice, standing.seat FROM vote_standing(p_version, p_approver) AS standing
  WHERE (standing.counts OR standing.blocks) AND standing.voter_id NOT IN (SELECT assumed.voter_id FROM assumed)
  UNION ALL
  SELECT assumed.voter_id, assumed.choice, assumed.seat FROM assumed
  WHERE assumed.choice = 'object'
     OR holds_board_role(assumed.voter_id, assumed.seat)
        AND NOT contributed(assumed.voter_id, p_version)
        AND assumed.voter_id IS DISTINCT FROM p_approver
$$;

-- One row per unmet condition of a move by this person, the reason, signature and lock apart (those come
-- with the request). The guard raises on the first row; the pages show them all beside the button.
CREATE FUNCTION move_blockers(p_version uuid, p_move text, p_actor uuid) RETURNS TABLE (code text, message text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version article_version;
  rule    transition_rule;
BEGIN
  SELECT * INTO version FROM article_version WHERE id = p_version;
  SELECT * INTO rule FROM transition_rule WHERE move = p_move AND from_state = version.state;
  IF rule IS NULL THEN
    RETURN QUERY SELECT 'WF002', format('The move "%s" does not start from %s.', p_move, version.state);
    RETURN;
  END IF;

  IF rule.roles = '{}' THEN
    RETURN QUERY SELECT 'WF003', 'Only the system does this, when the next version is approved.';
  ELSIF NOT EXISTS (
    SELECT FROM unnest(rule.roles, rule.contributions) AS maker (role, contribution)
    WHERE holds_board_role(p_actor, role)
      AND (contribution = 'either' OR (contribution = 'required') = contributed(p_actor, p_version))) THEN
    IF EXISTS (
      SELECT FROM unnest(rule.roles, rule.contributions) AS maker (role, contribution)
      WHERE holds_board_role(p_actor, role) AND contribution = 'forbidden') THEN
      RETURN QUERY SELECT 'WF004', 'You contributed to this version, so someone else must approve it.';
    ELSE
      RETURN QUERY SELECT 'WF003', format('This takes the board role %s.', (
        SELECT string_agg(replace(role, '-', ' ') || CASE contribution WHEN 'required' THEN ', having contributed to this version'
                                    WHEN 'forbidden' THEN ', not having contributed to this version' ELSE '' END, ', or ')
        FROM unnest(rule.roles, rule.contributions) AS maker (role, contribution)));
    END IF;
  END IF;

  IF rule.to_state = 'SUBMITTED' THEN
    RETURN QUERY SELECT 'WF008', red.why FROM red_checks(p_version) AS red;
    RETURN QUERY
      SELECT '23505', format('Version %s of this article is in review already.', other.number)
      FROM article_version AS other
      WHERE other.article_id = version.article_id AND other.id <> p_version AND other.state IN ('SUBMITTED', 'UNDER_REVIEW');
  ELSIF rule.to_state = 'APPROVED' THEN
    RETURN QUERY SELECT blocker.code, blocker.message FROM approval_blockers(p_version, '[]', p_actor) AS blocker;
  END IF;
END $$;

-- 5. Signatures -----------------------------------------------------------------------------------

-- A signature is made of one unused confirmation of identity by the same person, and takes from it what
-- was confirmed: meaning, version and hash.
CREATE FUNCTION sign_by_confirmation() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor     uuid := acting_board_person();
  confirmed identity_confirmation;
BEGIN
  SELECT * INTO confirmed FROM identity_confirmation WHERE id = NEW.confirmation_id FOR UPDATE;
  IF confirmed IS NULL OR confirmed.person_id <> actor THEN
    RAISE EXCEPTION 'No such confirmation of identity.' USING ERRCODE = 'WF017';
  ELSIF confirmed.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'This confirmation of identity has been used.' USING ERRCODE = 'WF017';
  ELSIF confirmed.expires_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'This confirmation of identity has expired.' USING ERRCODE = 'WF017';
  END IF;
  -- Before the signature's foreign key takes its share lock on the version: two votes at once would each wait
  -- for the other to let go of it.
  PERFORM FROM article WHERE id = (SELECT article_id FROM article_version WHERE id = confirmed.version_id) FOR UPDATE;
  PERFORM FROM article_version WHERE id = confirmed.version_id FOR UPDATE;
  UPDATE identity_confirmation SET used_at = clock_timestamp() WHERE id = confirmed.id;
  NEW.person_id := actor;
  NEW.printed_name := (SELECT name FROM person WHERE id = actor);
  NEW.meaning := confirmed.meaning;
  NEW.version_id := confirmed.version_id;
  NEW.content_hash := confirmed.content_hash;
  NEW.method := 'password';
  NEW.signed_at := transaction_timestamp();
  RETURN NEW;
END $$;

-- A signature signs one act: in the transaction in which it was made, on this version and hash, once.
CREATE FUNCTION require_signature(p_signature uuid, p_actor uuid, p_meaning text, p_version uuid, p_hash text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM signature
    WHERE id = p_signature AND person_id = p_actor AND meaning = p_meaning
      AND version_id = p_version AND content_hash = p_hash AND signed_at = transaction_timestamp())
    OR EXISTS (SELECT FROM version_event WHERE signature_id = p_signature)
    OR EXISTS (SELECT FROM vote WHERE signature_id = p_signature)
  THEN
    RAISE EXCEPTION 'This takes your signature ("%") on exactly this content.', p_meaning USING ERRCODE = 'WF017';
  END IF;
END $$;

-- 6. Guards of a version --------------------------------------------------------------------------

CREATE FUNCTION guard_article() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.created_by := require_author();
  NEW.created_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE FUNCTION guard_version_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := require_author();
BEGIN
  IF NEW.state <> 'DRAFT' THEN
    RAISE EXCEPTION 'A version starts as a draft.' USING ERRCODE = 'WF002';
  END IF;
  IF num_nonnulls(NEW.number, NEW.lock, NEW.round, NEW.in_force, NEW.submitted_at, NEW.under_review_at,
                  NEW.approved_at, NEW.superseded_at, NEW.withdrawn_at, NEW.withdrawn_reason) > 0 THEN
    RAISE EXCEPTION 'Number, lock, round, dates and the time in force of a version are never set by hand.'
      USING ERRCODE = 'WF019';
  END IF;
  PERFORM FROM article WHERE id = NEW.article_id FOR UPDATE;
  SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM article_version WHERE article_id = NEW.article_id;
  NEW.content_hash := encode(sha256(convert_to(NEW.content_text, 'UTF8')), 'hex');
  NEW.content := NEW.content_text::jsonb;
  NEW.lock := 1;
  NEW.round := 0;
  NEW.created_by := actor;
  NEW.created_at := clock_timestamp();
  NEW.updated_at := NEW.created_at;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_version_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor  uuid := acting_board_person();
  moved  boolean := NEW.state <> OLD.state;
  edited boolean := NEW.content_text <> OLD.content_text;
  rule   transition_rule;
  first  record;
  moment timestamptz := clock_timestamp();
BEGIN
  IF NEW.lock NOT IN (OLD.lock, OLD.lock + 1)
     OR (NEW.id, NEW.article_id, NEW.number, NEW.based_on_version_id, NEW.round, NEW.in_force, NEW.submitted_at,
         NEW.under_review_at, NEW.approved_at, NEW.superseded_at, NEW.withdrawn_at, NEW.withdrawn_reason,
         NEW.created_by, NEW.created_at)
        IS DISTINCT FROM
        (OLD.id, OLD.article_id, OLD.number, OLD.based_on_version_id, OLD.round, OLD.in_force, OLD.submitted_at,
         OLD.under_review_at, OLD.approved_at, OLD.superseded_at, OLD.withdrawn_at, OLD.withdrawn_reason,
         OLD.created_by, OLD.created_at) THEN
    RAISE EXCEPTION 'Number, lock, round, dates and the time in force of a version are never set by hand.'
      USING ERRCODE = 'WF019';
  END IF;
  NEW.lock := OLD.lock + 1;
  NEW.updated_at := moment;
  NEW.content_hash := encode(sha256(convert_to(NEW.content_text, 'UTF8')), 'hex');
  NEW.content := NEW.content_text::jsonb;

  IF edited THEN
    IF moved OR OLD.state NOT IN ('DRAFT', 'CHANGES_REQUESTED') THEN
      RAISE EXCEPTION 'The content of a version that is % does not change.', OLD.state USING ERRCODE = 'WF001';
    END IF;
    PERFORM require_author();
    RETURN NEW;
  END IF;

  SELECT * INTO rule FROM transition_rule WHERE from_state = OLD.state AND to_state = NEW.state;
  IF NOT moved OR rule IS NULL THEN
    RAISE EXCEPTION 'A version does not move from % to %.', OLD.state, NEW.state USING ERRCODE = 'WF002';
  END IF;
  IF rule.move = 'SUPERSEDE' THEN
    -- Only from within the approval below; who forges the depth is stopped at commit (one_succeeds).
    IF pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'Nobody supersedes a version: approving the next one does.' USING ERRCODE = 'WF003';
    END IF;
  ELSE
    -- 23505 is left to the index one_in_review, which sees what is not committed yet.
    SELECT blocker.code, blocker.message INTO first
      FROM move_blockers(OLD.id, rule.move, actor) AS blocker WHERE blocker.code <> '23505' LIMIT 1;
    IF first.code IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = first.code, MESSAGE = first.message;
    END IF;
  END IF;
  IF rule.needs_reason AND coalesce(app_reason(), '') !~ '\S' THEN
    RAISE EXCEPTION 'The move "%" takes a reason.', rule.move USING ERRCODE = 'WF014';
  END IF;
  IF rule.meaning IS NOT NULL THEN
    PERFORM require_signature(app_signature(), actor, rule.meaning, OLD.id, OLD.content_hash);
  END IF;

  IF upper_inf(OLD.in_force) AND NEW.state IN ('SUPERSEDED', 'WITHDRAWN') THEN
    -- A clock that stepped back must not end a time in force before it began.
    moment := greatest(moment, lower(OLD.in_force) + interval '1 microsecond');
    NEW.in_force := tstzrange(lower(OLD.in_force), moment);
  END IF;
  CASE NEW.state
    WHEN 'SUBMITTED' THEN NEW.submitted_at := moment; NEW.under_review_at := NULL;
    WHEN 'DRAFT' THEN NEW.submitted_at := NULL;
    WHEN 'UNDER_REVIEW' THEN NEW.under_review_at := moment; NEW.round := OLD.round + 1;
    WHEN 'APPROVED' THEN
      -- The version in force ends at the very moment this one begins; the partial unique index cannot wait.
      UPDATE article_version SET state = 'SUPERSEDED' WHERE article_id = OLD.article_id AND state = 'APPROVED'
        RETURNING upper(in_force) INTO moment;
      moment := coalesce(moment, clock_timestamp());
      NEW.approved_at := moment;
      NEW.in_force := tstzrange(moment, NULL);
    WHEN 'SUPERSEDED' THEN NEW.superseded_at := moment;
    WHEN 'WITHDRAWN' THEN NEW.withdrawn_at := moment; NEW.withdrawn_reason := app_reason();
    ELSE NULL;
  END CASE;
  RETURN NEW;
END $$;

-- At commit, a version that ended by being superseded has a successor that began at that moment.
CREATE FUNCTION require_successor() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM article_version
    WHERE article_id = NEW.article_id AND id <> NEW.id AND lower(in_force) = upper(NEW.in_force)) THEN
    RAISE EXCEPTION 'Nobody supersedes a version: approving the next one does.' USING ERRCODE = 'WF003';
  END IF;
  RETURN NULL;
END $$;

-- Whoever writes content contributes; who wrote an unapproved base contributed to what grew from it.
CREATE FUNCTION record_content() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := acting_board_person();
BEGIN
  INSERT INTO contributor (version_id, person_id, since) VALUES (NEW.id, actor, clock_timestamp()) ON CONFLICT DO NOTHING;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO contributor (version_id, person_id, since)
      SELECT NEW.id, earlier.person_id, earlier.since
      FROM contributor AS earlier JOIN article_version AS base ON base.id = earlier.version_id
      WHERE base.id = NEW.based_on_version_id AND base.in_force IS NULL
      ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO saved_state (version_id, lock, content_hash, content_text, saved_by, saved_at)
    VALUES (NEW.id, NEW.lock, NEW.content_hash, NEW.content_text, actor, clock_timestamp());
  RETURN NULL;
END $$;

CREATE FUNCTION app_signature() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT nullif(current_setting('app.signature', true), '')::uuid $$;

-- 7. Events ---------------------------------------------------------------------------------------

-- SHA-256 over length-prefixed fields, as in audit_event_hash: <bytes>:<text> each, - for none.
CREATE FUNCTION version_event_hash(event version_event) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(
    CASE WHEN field IS NULL THEN '-' ELSE octet_length(convert_to(field, 'UTF8'))::text || ':' || field END,
    '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    event.previous_hash, event.chain::text, event.seq::text, event.version_id::text, event.number::text, event.move,
    event.from_state, event.to_state, ((extract(epoch FROM event.at) * 1000000)::bigint)::text, event.actor_id::text,
    event.reason, event.content_hash, event.signature_id::text, event.request_id
  ]) WITH ORDINALITY AS fields (field, place)
$$;

CREATE FUNCTION record_event() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  event version_event;
  rule  transition_rule;
BEGIN
  PERFORM FROM article WHERE id = NEW.article_id FOR UPDATE;
  IF TG_OP = 'UPDATE' THEN
    SELECT * INTO rule FROM transition_rule WHERE from_state = OLD.state AND to_state = NEW.state;
    event.from_state := OLD.state;
  END IF;
  SELECT last.seq, last.hash INTO event.seq, event.previous_hash
    FROM version_event AS last WHERE last.chain = NEW.article_id ORDER BY last.seq DESC LIMIT 1;
  event.chain := NEW.article_id;
  event.seq := coalesce(event.seq, 0) + 1;
  event.previous_hash := coalesce(event.previous_hash, '');
  event.version_id := NEW.id;
  event.number := NEW.number;
  event.move := rule.move;
  event.to_state := NEW.state;
  event.at := clock_timestamp();
  event.actor_id := acting_board_person();
  event.reason := CASE
    WHEN rule.move = 'SUPERSEDE' THEN 'A later version was approved.'
    ELSE coalesce(nullif(btrim(app_reason()), ''), initcap(replace(rule.move, '_', ' ')), 'Create') END;
  event.content_hash := NEW.content_hash;
  event.signature_id := CASE WHEN rule.meaning IS NOT NULL THEN app_signature() END;
  event.request_id := coalesce(app_request_id(), '');
  event.hash := version_event_hash(event);
  INSERT INTO version_event SELECT event.*;
  RETURN NULL;
END $$;

-- Rows that only a trigger of this file writes.
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'Rows of % are written by their cause, never by hand.', TG_TABLE_NAME USING ERRCODE = 'WF015';
  END IF;
  RETURN NULL;
END $$;

-- 8. Votes and check results ----------------------------------------------------------------------

CREATE FUNCTION guard_vote_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version;
BEGIN
  SELECT * INTO version FROM article_version WHERE id = NEW.version_id FOR UPDATE;
  IF version.state IS DISTINCT FROM 'UNDER_REVIEW' THEN
    RAISE EXCEPTION 'Votes are cast while a version is under review; this one is %.', version.state USING ERRCODE = 'WF010';
  ELSIF NEW.content_hash <> version.content_hash THEN
    RAISE EXCEPTION 'The vote is on content that is no longer the current one.' USING ERRCODE = 'WF011';
  ELSIF NEW.voter_id <> actor THEN
    RAISE EXCEPTION 'Nobody votes for somebody else.' USING ERRCODE = 'WF003';
  ELSIF NOT holds_board_role(actor, NEW.seat) THEN
    RAISE EXCEPTION 'This seat takes the board role %.', NEW.seat USING ERRCODE = 'WF003';
  ELSIF contributed(actor, version.id) THEN
    RAISE EXCEPTION 'Nobody who has contributed to a version votes on it.' USING ERRCODE = 'WF012';
  ELSIF NEW.choice = 'object' AND NEW.reason !~ '\S' THEN
    RAISE EXCEPTION 'An objection takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  PERFORM require_signature(NEW.signature_id, actor, 'reviewed', version.id, version.content_hash);
  NEW.voter_id := actor;
  NEW.round := version.round;
  NEW.at := clock_timestamp();
  NEW.voided_at := NULL;
  NEW.void_reason := NULL;
  UPDATE vote SET voided_at = NEW.at, void_reason = 'Replaced by a later vote.'
    WHERE version_id = version.id AND voter_id = actor AND voided_at IS NULL;
  RETURN NEW;
END $$;

-- A vote is only ever voided, once, by its voter.
CREATE FUNCTION guard_vote_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR NEW.void_reason !~ '\S' OR OLD.voter_id <> acting_board_person()
     OR (NEW.id, NEW.version_id, NEW.voter_id, NEW.choice, NEW.seat, NEW.reason, NEW.round, NEW.content_hash,
         NEW.signature_id, NEW.at)
        IS DISTINCT FROM
        (OLD.id, OLD.version_id, OLD.voter_id, OLD.choice, OLD.seat, OLD.reason, OLD.round, OLD.content_hash,
         OLD.signature_id, OLD.at) THEN
    RAISE EXCEPTION 'A vote is never changed: cast another one.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_check_result() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.ran_by := acting_board_person();
  NEW.ran_at := clock_timestamp();
  -- An approval of this content either sees the result or has it wait.
  PERFORM FROM article_version
    WHERE content_hash = NEW.content_hash AND state = 'UNDER_REVIEW' ORDER BY id FOR UPDATE;
  RETURN NEW;
END $$;

-- 9. The one path ---------------------------------------------------------------------------------

-- Moves a version and returns the event of the move. Locks the article, then the version.
CREATE FUNCTION transition(p_version uuid, p_move text, p_lock integer, p_reason text, p_signature uuid)
RETURNS version_event
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version article_version;
  target  text;
  event   version_event;
BEGIN
  PERFORM acting_board_person();
  PERFORM FROM article WHERE id = (SELECT article_id FROM article_version WHERE id = p_version) FOR UPDATE;
  SELECT * INTO version FROM article_version WHERE id = p_version FOR UPDATE;
  IF version IS NULL THEN
    RAISE EXCEPTION 'No such version.' USING ERRCODE = 'no_data_found';
  ELSIF version.lock IS DISTINCT FROM p_lock THEN
    RAISE EXCEPTION 'Somebody has changed this version since.' USING ERRCODE = 'WF009', DETAIL = version.lock;
  END IF;
  SELECT to_state INTO target FROM transition_rule WHERE move = p_move AND from_state = version.state;
  IF target IS NULL THEN
    RAISE EXCEPTION 'The move "%" does not start from %.', p_move, version.state USING ERRCODE = 'WF002';
  END IF;
  PERFORM set_config('app.reason', coalesce(p_reason, ''), true);
  PERFORM set_config('app.signature', coalesce(p_signature::text, ''), true);
  UPDATE article_version SET state = target WHERE id = p_version;
  PERFORM set_config('app.signature', '', true);
  SELECT * INTO event FROM version_event WHERE version_id = p_version ORDER BY seq DESC LIMIT 1;
  RETURN event;
END $$;

-- Writes the content of a version and returns the new lock; the same content again changes nothing.
CREATE FUNCTION save_content(p_version uuid, p_lock integer, p_content_text text) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version article_version;
BEGIN
  PERFORM require_author();
  SELECT * INTO version FROM article_version WHERE id = p_version FOR UPDATE;
  IF version IS NULL THEN
    RAISE EXCEPTION 'No such version.' USING ERRCODE = 'no_data_found';
  ELSIF version.lock IS DISTINCT FROM p_lock THEN
    RAISE EXCEPTION 'Somebody has changed this version since.' USING ERRCODE = 'WF009', DETAIL = version.lock;
  ELSIF version.content_text = p_content_text AND version.state IN ('DRAFT', 'CHANGES_REQUESTED') THEN
    RETURN version.lock;
  ELSIF version.content_text = p_content_text THEN
    RAISE EXCEPTION 'The content of a version that is % does not change.', version.state USING ERRCODE = 'WF001';
  END IF;
  UPDATE article_version SET content_text = p_content_text WHERE id = p_version RETURNING lock INTO version.lock;
  RETURN version.lock;
END $$;

-- 10. Projections ---------------------------------------------------------------------------------

CREATE FUNCTION search_config(p_language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE split_part(lower(p_language), '-', 1)
    WHEN 'en' THEN 'english' WHEN 'de' THEN 'german' WHEN 'fr' THEN 'french' WHEN 'es' THEN 'spanish'
    WHEN 'it' THEN 'italian' WHEN 'pt' THEN 'portuguese' WHEN 'nl' THEN 'dutch' ELSE 'simple' END::regconfig
$$;

CREATE FUNCTION inline_text(p_inline jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT string_agg(item ->> 'text', '' ORDER BY place) FROM json_items(p_inline)
$$;

CREATE FUNCTION project_version() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  config regconfig := search_config(NEW.content ->> 'language');
BEGIN
  DELETE FROM version_citation WHERE version_id = NEW.id;
  DELETE FROM version_reference WHERE version_id = NEW.id;
  DELETE FROM version_statement WHERE version_id = NEW.id;
  DELETE FROM version_search WHERE version_id = NEW.id;

  INSERT INTO version_statement
    SELECT NEW.id, said.item ->> 'key', row_number() OVER (ORDER BY part.place, said.place),
           part.item ->> 'id', part.item ->> 'kind',
           said.item #>> '{recommendation,direction}', said.item #>> '{recommendation,strength}',
           coalesce(inline_text(said.item #> '{text,clinician}'), ''), inline_text(said.item #> '{text,patient}'),
           to_tsvector(config, concat_ws(' ', inline_text(said.item #> '{text,clinician}'), inline_text(said.item #> '{text,patient}')))
    FROM json_items(NEW.content -> 'sections') AS part CROSS JOIN LATERAL json_items(part.item -> 'statements') AS said;

  INSERT INTO version_reference
    SELECT NEW.id, item ->> 'id', place, item ->> 'kind', coalesce(item #>> '{csl,title}', ''),
           item #>> '{csl,DOI}', item #>> '{csl,PMID}', item #>> '{csl,URL}', item ? 'retracted'
    FROM json_items(NEW.content -> 'references');

  INSERT INTO version_citation
    SELECT DISTINCT NEW.id, said.item ->> 'key', node.item ->> 'cite', coalesce(node.item ->> 'locator', '')
    FROM json_items(NEW.content -> 'sections') AS part
    CROSS JOIN LATERAL json_items(part.item -> 'statements') AS said
    CROSS JOIN LATERAL jsonb_each(said.item -> 'text') AS words (audience, inline)
    CROSS JOIN LATERAL json_items(words.inline) AS node
    WHERE node.item ? 'cite';

  INSERT INTO version_search
    SELECT NEW.id, coalesce(NEW.content ->> 'title', ''), coalesce(NEW.content ->> 'question', ''),
           setweight(to_tsvector(config, concat_ws(' ', NEW.content ->> 'title', NEW.content ->> 'question')), 'A')
           || setweight(to_tsvector(config, coalesce(string_agg(
                concat_ws(' ', clinician_text, patient_text), ' ' ORDER BY place), '')), 'B')
    FROM version_statement WHERE version_id = NEW.id;
  RETURN NULL;
END $$;

-- 11. Triggers ------------------------------------------------------------------------------------
-- ENABLE ALWAYS: they hold for a session in replica mode as well.

CREATE TRIGGER article_guarded BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION guard_article();
CREATE TRIGGER article_version_guarded_insert BEFORE INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION guard_version_insert();
CREATE TRIGGER article_version_guarded_update BEFORE UPDATE ON article_version
  FOR EACH ROW EXECUTE FUNCTION guard_version_update();
-- The names order them: the event of an approval comes after that of the version it supersedes.
CREATE TRIGGER article_version_records_content AFTER INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION record_content();
CREATE TRIGGER article_version_records_edit AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.content_text IS DISTINCT FROM NEW.content_text) EXECUTE FUNCTION record_content();
CREATE TRIGGER article_version_records_start AFTER INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION record_event();
CREATE TRIGGER article_version_records_move AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION record_event();
CREATE TRIGGER article_version_projected AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state IN ('SUBMITTED', 'APPROVED'))
  EXECUTE FUNCTION project_version();
CREATE CONSTRAINT TRIGGER article_version_one_succeeds AFTER UPDATE ON article_version
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'SUPERSEDED' AND OLD.state <> 'SUPERSEDED') EXECUTE FUNCTION require_successor();
CREATE TRIGGER signature_by_confirmation BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION sign_by_confirmation();
CREATE TRIGGER vote_guarded_insert BEFORE INSERT ON vote FOR EACH ROW EXECUTE FUNCTION guard_vote_insert();
CREATE TRIGGER vote_guarded_update BEFORE UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION guard_vote_update();
CREATE TRIGGER check_result_guarded BEFORE INSERT ON check_result FOR EACH ROW EXECUTE FUNCTION guard_check_result();

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['article_version', 'vote'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   target || '_append_only', target);
  END LOOP;
  FOREACH target IN ARRAY ARRAY['article', 'contributor', 'saved_state', 'signature', 'check_result', 'version_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   target || '_append_only', target);
  END LOOP;
  FOREACH target IN ARRAY ARRAY['saved_state', 'version_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand()',
                   target || '_by_cause', target);
  END LOOP;
  CREATE TRIGGER transition_rule_fixed BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON transition_rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
END $$;
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT tgrelid::regclass AS owner, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgrelid = ANY (ARRAY['article', 'article_version', 'contributor', 'saved_state', 'signature',
      'vote', 'check_result', 'transition_rule', 'version_event']::regclass[])
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', found.owner, found.tgname);
  END LOOP;
END $$;

-- 12. What readers see ----------------------------------------------------------------------------
-- guideboard_reader has these views and nothing else: no draft by any path.

CREATE VIEW reader_article WITH (security_barrier) AS
  SELECT id, slug, created_at FROM article;

CREATE VIEW reader_version WITH (security_barrier) AS
  SELECT id, article_id, number, state, content_hash,
         CASE WHEN state <> 'WITHDRAWN' THEN content_text END AS content_text,
         CASE WHEN state <> 'WITHDRAWN' THEN content END AS content,
         in_force, lower(in_force) AS in_force_since, submitted_at, under_review_at, approved_at, superseded_at,
         withdrawn_at, withdrawn_reason, updated_at
  FROM article_version
  WHERE state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED') OR (state = 'WITHDRAWN' AND in_force IS NOT NULL);

CREATE VIEW reader_search WITH (security_barrier) AS
  SELECT version.article_id, projected.version_id, projected.title, projected.question, projected.document
  FROM version_search AS projected JOIN article_version AS version ON version.id = projected.version_id
  WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED');

CREATE VIEW reader_statement WITH (security_barrier) AS
  SELECT version.article_id, projected.*
  FROM version_statement AS projected JOIN article_version AS version ON version.id = projected.version_id
  WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED');

CREATE VIEW reader_reference WITH (security_barrier) AS
  SELECT version.article_id, projected.*
  FROM version_reference AS projected JOIN article_version AS version ON version.id = projected.version_id
  WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED');

CREATE VIEW reader_citation WITH (security_barrier) AS
  SELECT version.article_id, projected.*
  FROM version_citation AS projected JOIN article_version AS version ON version.id = projected.version_id
  WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED');

-- Who signed what was ever in force: its author, the votes that carried it, the chair.
CREATE VIEW reader_signatory WITH (security_barrier) AS
  SELECT DISTINCT ON (version.id, signature.person_id, signature.meaning)
         version.id AS version_id, signature.printed_name AS name,
         CASE signature.meaning WHEN 'authored' THEN 'author' WHEN 'reviewed' THEN vote.seat ELSE 'chair' END AS role,
         signature.meaning, signature.signed_at
  FROM article_version AS version
  JOIN signature ON signature.version_id = version.id AND signature.content_hash = version.content_hash
  LEFT JOIN vote ON vote.signature_id = signature.id
  WHERE version.in_force IS NOT NULL
    AND (signature.meaning <> 'reviewed' OR vote.choice = 'approve' AND vote.voided_at IS NULL)
  ORDER BY version.id, signature.person_id, signature.meaning, signature.signed_at DESC;

-- The same for the board, every state, without the text: a queue reads many of them.
CREATE VIEW board_version WITH (security_invoker) AS
  SELECT version.id, version.article_id, article.slug, version.number, version.state,
         coalesce(version.content ->> 'title', '') AS title, coalesce(version.content ->> 'question', '') AS question,
         version.content -> 'policy' AS policy, version.lock AS lock_token, version.content_hash,
         version.based_on_version_id, version.round, version.in_force IS NOT NULL AS was_in_force, version.created_at,
         version.updated_at, version.submitted_at, version.under_review_at, version.approved_at, version.superseded_at,
         version.withdrawn_at
  FROM article_version AS version JOIN article ON article.id = version.article_id;

-- 13. Grants --------------------------------------------------------------------------------------

GRANT SELECT ON reader_article, reader_version, reader_search, reader_statement, reader_reference, reader_citation,
  reader_signatory TO guideboard_reader, guideboard_app;

GRANT SELECT ON article, article_version, board_version, contributor, saved_state, signature, vote, check_result, transition_rule,
  version_event, version_search, version_statement, version_reference, version_citation TO guideboard_app;
GRANT INSERT (id, slug) ON article TO guideboard_app;
GRANT INSERT (id, article_id, based_on_version_id, content_text) ON article_version TO guideboard_app;
GRANT UPDATE (content_text, state, lock) ON article_version TO guideboard_app;
GRANT INSERT (id, confirmation_id) ON signature TO guideboard_app;
GRANT INSERT (id, version_id, voter_id, choice, seat, reason, content_hash, signature_id) ON vote TO guideboard_app;
GRANT INSERT (id, content_hash, check_id, check_version, status, findings) ON check_result TO guideboard_app;

REVOKE EXECUTE ON FUNCTION
  acting_board_person(), holds_board_role(uuid, text), contributed(uuid, uuid), require_author(), json_items(jsonb),
  json_count(jsonb, integer), required_checks(jsonb), red_checks(uuid), vote_standing(uuid, uuid),
  approval_blockers(uuid, jsonb, uuid), votes_with_assumed(uuid, jsonb, uuid), move_blockers(uuid, text, uuid),
  sign_by_confirmation(), require_signature(uuid, uuid, text, uuid, text), guard_article(), guard_version_insert(),
  guard_version_update(), require_successor(), record_content(), app_signature(), version_event_hash(version_event),
  record_event(), refuse_by_hand(), guard_vote_insert(), guard_vote_update(), guard_check_result(),
  transition(uuid, text, integer, text, uuid), save_content(uuid, integer, text), search_config(text),
  inline_text(jsonb), project_version()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  red_checks(uuid), vote_standing(uuid, uuid), approval_blockers(uuid, jsonb, uuid),
  move_blockers(uuid, text, uuid), version_event_hash(version_event), transition(uuid, text, integer, text, uuid),
  save_content(uuid, integer, text)
TO guideboard_app;
GRANT EXECUTE ON FUNCTION search_config(text) TO guideboard_app, guideboard_reader;
