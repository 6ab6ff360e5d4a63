-- Interests, objections that are set aside, two components of a signature, approvals that take effect later, and
-- reviews of what is in force. One SQLSTATE per guard, beside those of 0002:
--   WF013 interests not declared or not clear   WF024 one's own interests judged
--   WF020 second factor missing                 WF025 effective date out of range
--   WF021 code used before                      WF026 scheduled approval has ended
--   WF022 confirmation does not carry this act  WF027 surveillance review does not fit
--   WF023 no live objection

-- 1. Confirmations of identity --------------------------------------------------------------------
-- A confirmation that follows another one was made without the password, within 15 minutes of it.

ALTER TABLE identity_confirmation
  ADD COLUMN second_factor text CONSTRAINT identity_confirmation_second_factor_known
    CHECK (second_factor IN ('totp', 'recovery-code', 'demonstration')),
  ADD COLUMN session_id uuid,
  ADD COLUMN follows_id uuid REFERENCES identity_confirmation (id),
  DROP CONSTRAINT identity_confirmation_meaning_known,
  ADD CONSTRAINT identity_confirmation_meaning_known
    CHECK (meaning IN ('authored', 'reviewed', 'approved', 'withdrawn', 'set-aside', 'surveyed'));
ALTER TABLE signature
  DROP CONSTRAINT signature_meaning_check,
  ADD CONSTRAINT signature_meaning_check
    CHECK (meaning IN ('authored', 'reviewed', 'approved', 'withdrawn', 'set-aside', 'surveyed'));

CREATE OR REPLACE FUNCTION use_identity_confirmation_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'This confirmation of identity has been used.' USING ERRCODE = 'WF017';
  END IF;
  IF NEW.used_at IS NULL OR NEW.used_at > OLD.expires_at THEN
    RAISE EXCEPTION 'This confirmation of identity has expired.' USING ERRCODE = 'WF017';
  END IF;
  IF (NEW.id, NEW.token_hash, NEW.person_id, NEW.meaning, NEW.version_id, NEW.content_hash, NEW.created_at, NEW.expires_at,
      NEW.second_factor, NEW.session_id, NEW.follows_id)
     IS DISTINCT FROM
     (OLD.id, OLD.token_hash, OLD.person_id, OLD.meaning, OLD.version_id, OLD.content_hash, OLD.created_at, OLD.expires_at,
      OLD.second_factor, OLD.session_id, OLD.follows_id)
  THEN
    RAISE EXCEPTION 'A confirmation of identity is never changed, only used.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_confirmation_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  first identity_confirmation;
BEGIN
  IF NEW.follows_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT * INTO first FROM identity_confirmation WHERE id = NEW.follows_id;
  IF first IS NULL OR first.follows_id IS NOT NULL OR first.person_id <> NEW.person_id OR first.session_id IS NULL
     OR first.session_id IS DISTINCT FROM NEW.session_id OR NEW.second_factor IS NOT NULL
     OR NEW.meaning NOT IN ('authored', 'reviewed')
     OR greatest(clock_timestamp(), NEW.expires_at) > first.created_at + interval '15 minutes' THEN
    RAISE EXCEPTION 'One password carries submissions and votes of 15 minutes, in the same session.' USING ERRCODE = 'WF022';
  END IF;
  RETURN NEW;
END $$;

-- Approving, withdrawing and setting aside take two components. A demonstration may do without, and says so in the
-- signature; an installation that is none never may.
CREATE FUNCTION require_two_components(p_meaning text, p_second_factor text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF p_meaning IN ('approved', 'withdrawn', 'set-aside') AND p_second_factor IS NULL
     OR p_second_factor = 'demonstration' AND EXISTS (SELECT FROM installation WHERE NOT demonstration) THEN
    RAISE EXCEPTION 'This signature takes the password and a second factor.' USING ERRCODE = 'WF020';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION sign_by_confirmation() RETURNS trigger
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
  PERFORM require_two_components(confirmed.meaning, confirmed.second_factor);
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
  NEW.method := CASE
    WHEN confirmed.second_factor = 'totp' THEN 'password and one-time code'
    WHEN confirmed.second_factor = 'recovery-code' THEN 'password and recovery code'
    WHEN confirmed.second_factor = 'demonstration' THEN 'password, in a demonstration'
    WHEN confirmed.follows_id IS NOT NULL THEN 'password within 15 minutes'
    ELSE 'password' END;
  NEW.signed_at := transaction_timestamp();
  RETURN NEW;
END $$;

-- 2. The second factor ----------------------------------------------------------------------------
-- The secret is sealed with a key that the database does not have; of recovery codes only the SHA-256 is kept.

CREATE TABLE totp_enrolment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person (id),
  secret_sealed text NOT NULL CONSTRAINT totp_enrolment_secret_given CHECK (secret_sealed <> ''),
  started_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  confirmed_at timestamptz(3),
  ended_at timestamptz(3),
  -- The last 30-second step whose code was accepted.
  last_step bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX totp_enrolment_one_live ON totp_enrolment (person_id) WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX totp_enrolment_person_id_idx ON totp_enrolment (person_id);
GRANT SELECT, INSERT, UPDATE (confirmed_at, ended_at, last_step) ON totp_enrolment TO guideboard_app;

CREATE TABLE recovery_code (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enrolment_id uuid NOT NULL REFERENCES totp_enrolment (id),
  person_id uuid NOT NULL REFERENCES person (id),
  code_hash text NOT NULL UNIQUE CONSTRAINT recovery_code_sha256 CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz(3)
);
CREATE INDEX recovery_code_enrolment_id_idx ON recovery_code (enrolment_id);
GRANT SELECT, INSERT, UPDATE (used_at) ON recovery_code TO guideboard_app;

CREATE FUNCTION guard_totp_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.person_id, NEW.secret_sealed, NEW.started_at) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.secret_sealed, OLD.started_at)
     OR OLD.ended_at IS NOT NULL
     OR OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at THEN
    RAISE EXCEPTION 'An enrolled second factor is confirmed once and ended once.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_used_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_step <= OLD.last_step THEN
    RAISE EXCEPTION 'This code has been used.' USING ERRCODE = 'WF021';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION use_recovery_code_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'This recovery code has been used.' USING ERRCODE = 'WF021';
  ELSIF NEW.used_at IS NULL
     OR (NEW.id, NEW.enrolment_id, NEW.person_id, NEW.code_hash) IS DISTINCT FROM (OLD.id, OLD.enrolment_id, OLD.person_id, OLD.code_hash) THEN
    RAISE EXCEPTION 'A recovery code is never changed, only used.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

-- 3. Interests ------------------------------------------------------------------------------------
-- What a person declares for one version; "none" is an empty list. The latest declaration is the one that stands.

CREATE TABLE interest_declaration (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id  uuid NOT NULL REFERENCES article_version (id),
  person_id   uuid NOT NULL REFERENCES person (id),
  entries     jsonb NOT NULL CHECK (jsonb_typeof(entries) = 'array'),
  -- What the article says about the same things, as found when it was declared: a proposal, never a verdict.
  matches     jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(matches) = 'array'),
  declared_at timestamptz NOT NULL
);
CREATE INDEX interest_declaration_by_version ON interest_declaration (version_id, person_id, declared_at DESC);

CREATE TABLE interest_judgement (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  declaration_id uuid NOT NULL REFERENCES interest_declaration (id),
  verdict        text NOT NULL CHECK (verdict IN ('clear', 'conflicted')),
  reason         text NOT NULL,
  content_hash   text NOT NULL,
  judged_by      uuid NOT NULL REFERENCES person (id),
  judged_at      timestamptz NOT NULL
);
CREATE INDEX interest_judgement_by_declaration ON interest_judgement (declaration_id, judged_at DESC);

-- undeclared | clear | proposed | conflicted. A "clear" was said of the content as it was; "conflicted" outlives edits.
CREATE FUNCTION interest_status(p_person uuid, p_version uuid) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN latest.verdict = 'conflicted' THEN 'conflicted'
      WHEN declared.entries = '[]' THEN 'clear'
      WHEN latest.verdict = 'clear' AND latest.content_hash = version.content_hash THEN 'clear'
      ELSE 'proposed' END
    FROM interest_declaration AS declared
    JOIN article_version AS version ON version.id = declared.version_id
    LEFT JOIN LATERAL (
      SELECT judged.verdict, judged.content_hash FROM interest_judgement AS judged
      WHERE judged.declaration_id = declared.id ORDER BY judged.judged_at DESC, judged.id DESC LIMIT 1
    ) AS latest ON true
    WHERE declared.version_id = p_version AND declared.person_id = p_person
    ORDER BY declared.declared_at DESC, declared.id DESC LIMIT 1), 'undeclared')
$$;

-- What keeps this person from judging the version as far as interests go; NULL when they are declared and clear.
CREATE FUNCTION interest_fault(p_person uuid, p_version uuid) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE interest_status(p_person, p_version)
    WHEN 'clear' THEN NULL
    WHEN 'proposed' THEN 'Declared interests wait for an editor to judge them.'
    WHEN 'conflicted' THEN 'Declared interests conflict with this article.'
    ELSE 'Interests have not been declared.' END
$$;

CREATE FUNCTION require_clear_interests(p_person uuid, p_version uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  fault text := interest_fault(p_person, p_version);
BEGIN
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION '%', fault USING ERRCODE = 'WF013';
  END IF;
END $$;

-- The article, then the version: the order of every write of the board.
CREATE FUNCTION lock_version(p_version uuid) RETURNS article_version
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version article_version;
BEGIN
  PERFORM FROM article WHERE id = (SELECT article_id FROM article_version WHERE id = p_version) FOR UPDATE;
  SELECT * INTO version FROM article_version WHERE id = p_version FOR UPDATE;
  IF version IS NULL THEN
    RAISE EXCEPTION 'No such version.' USING ERRCODE = 'no_data_found';
  END IF;
  RETURN version;
END $$;

CREATE FUNCTION holds_any_board_role(p_person uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT bool_or(holds_board_role(p_person, role))
  FROM unnest(ARRAY['author', 'editor', 'reviewer', 'methodologist', 'patient-representative', 'chair']) AS role
$$;

CREATE FUNCTION guard_interest_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := acting_board_person();
BEGIN
  PERFORM lock_version(NEW.version_id);
  IF NOT holds_any_board_role(actor) THEN
    RAISE EXCEPTION 'Interests are declared by people of the board.' USING ERRCODE = 'WF003';
  END IF;
  NEW.person_id := actor;
  NEW.declared_at := greatest(clock_timestamp(), (
    SELECT max(declared_at) + interval '1 microsecond' FROM interest_declaration
    WHERE version_id = NEW.version_id AND person_id = actor));
  RETURN NEW;
END $$;

CREATE FUNCTION guard_judgement_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor    uuid := acting_board_person();
  declared interest_declaration;
  version  article_version;
BEGIN
  SELECT * INTO declared FROM interest_declaration WHERE id = NEW.declaration_id;
  version := lock_version(declared.version_id);
  IF NOT holds_board_role(actor, 'editor') THEN
    RAISE EXCEPTION 'Interests are judged by an editor.' USING ERRCODE = 'WF003';
  ELSIF declared.person_id = actor THEN
    RAISE EXCEPTION 'Nobody judges interests of their own.' USING ERRCODE = 'WF024';
  ELSIF NEW.reason !~ '\S' THEN
    RAISE EXCEPTION 'A judgement takes a reason.' USING ERRCODE = 'WF014';
  ELSIF EXISTS (SELECT FROM interest_declaration AS later
                WHERE later.version_id = declared.version_id AND later.person_id = declared.person_id
                  AND later.declared_at > declared.declared_at) THEN
    RAISE EXCEPTION 'A later declaration has taken the place of this one.' USING ERRCODE = 'WF009', DETAIL = version.lock;
  END IF;
  NEW.content_hash := version.content_hash;
  NEW.judged_by := actor;
  NEW.judged_at := greatest(clock_timestamp(), (
    SELECT max(judged_at) + interval '1 microsecond' FROM interest_judgement WHERE declaration_id = declared.id));
  RETURN NEW;
END $$;

-- 4. Objections that are set aside ----------------------------------------------------------------
-- An absent objector's objection is set aside by the chair and a methodologist, each with a signature of their own.

CREATE TABLE objection_set_aside (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vote_id      uuid NOT NULL REFERENCES vote (id),
  version_id   uuid NOT NULL REFERENCES article_version (id),
  person_id    uuid NOT NULL REFERENCES person (id),
  role         text NOT NULL CHECK (role IN ('chair', 'methodologist')),
  reason       text NOT NULL,
  signature_id uuid NOT NULL UNIQUE REFERENCES signature (id),
  at           timestamptz NOT NULL,
  UNIQUE (vote_id, role)
);

CREATE FUNCTION is_set_aside(p_vote uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(DISTINCT role) = 2 AND count(DISTINCT person_id) = 2 FROM objection_set_aside WHERE vote_id = p_vote
$$;

CREATE FUNCTION guard_set_aside_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version;
  voter   uuid;
BEGIN
  version := lock_version((SELECT version_id FROM vote WHERE id = NEW.vote_id));
  SELECT voter_id INTO voter FROM vote WHERE id = NEW.vote_id AND choice = 'object' AND voided_at IS NULL;
  IF voter IS NULL OR version.state <> 'UNDER_REVIEW' THEN
    RAISE EXCEPTION 'There is no live objection to set aside.' USING ERRCODE = 'WF023';
  ELSIF NOT holds_board_role(actor, NEW.role) THEN
    RAISE EXCEPTION 'Setting aside takes the board roles chair and methodologist.' USING ERRCODE = 'WF003';
  ELSIF voter = actor OR EXISTS (SELECT FROM objection_set_aside WHERE vote_id = NEW.vote_id AND person_id = actor) THEN
    RAISE EXCEPTION 'Two people other than the objector set an objection aside.' USING ERRCODE = 'WF003';
  ELSIF contributed(actor, version.id) THEN
    RAISE EXCEPTION 'Nobody who has contributed to a version sets an objection to it aside.' USING ERRCODE = 'WF012';
  ELSIF NEW.reason !~ '\S' THEN
    RAISE EXCEPTION 'Setting an objection aside takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  PERFORM require_clear_interests(actor, version.id);
  PERFORM require_signature(NEW.signature_id, actor, 'set-aside', version.id, version.content_hash);
  NEW.version_id := version.id;
  NEW.person_id := actor;
  NEW.at := clock_timestamp();
  RETURN NEW;
END $$;

-- The objector takes the objection back; the vote is voided and nothing takes its place.
CREATE FUNCTION withdraw_objection(p_version uuid, p_lock integer, p_reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version := lock_version(p_version);
BEGIN
  IF version.lock IS DISTINCT FROM p_lock THEN
    RAISE EXCEPTION 'Somebody has changed this version since.' USING ERRCODE = 'WF009', DETAIL = version.lock;
  ELSIF p_reason !~ '\S' THEN
    RAISE EXCEPTION 'Taking an objection back takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  UPDATE vote SET voided_at = clock_timestamp(), void_reason = 'Withdrawn by the objector: ' || p_reason
    WHERE version_id = p_version AND voter_id = actor AND choice = 'object' AND voided_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'You have no live objection to this version.' USING ERRCODE = 'WF023';
  END IF;
END $$;

-- 5. Approvals that take effect later -------------------------------------------------------------
-- Signed now, moved at its time by the worker, with every gate asked again. The version stays under review meanwhile.

CREATE TABLE scheduled_approval (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id     uuid NOT NULL REFERENCES article_version (id),
  content_hash   text NOT NULL,
  chair_id       uuid NOT NULL REFERENCES person (id),
  effective_from timestamptz NOT NULL,
  signature_id   uuid NOT NULL UNIQUE REFERENCES signature (id),
  scheduled_at   timestamptz NOT NULL,
  ended_at       timestamptz,
  outcome        text CHECK (outcome IN ('activated', 'cancelled')),
  ended_reason   text,
  -- None: the schedule itself, or a move of the version.
  ended_by       uuid REFERENCES person (id),
  CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX one_live_schedule ON scheduled_approval (version_id) WHERE ended_at IS NULL;
CREATE INDEX scheduled_approval_due ON scheduled_approval (effective_from) WHERE ended_at IS NULL;

CREATE FUNCTION guard_schedule_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version := lock_version(NEW.version_id);
  first   record;
BEGIN
  IF NEW.content_hash <> version.content_hash THEN
    RAISE EXCEPTION 'The approval is of content that is no longer the current one.' USING ERRCODE = 'WF011';
  END IF;
  SELECT blocker.code, blocker.message INTO first FROM move_blockers(version.id, 'APPROVE', actor) AS blocker LIMIT 1;
  IF first.code IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = first.code, MESSAGE = first.message;
  ELSIF NEW.effective_from <= clock_timestamp() OR NEW.effective_from > clock_timestamp() + interval '1 year' THEN
    RAISE EXCEPTION 'An approval takes effect later, and within a year.' USING ERRCODE = 'WF025';
  END IF;
  PERFORM require_signature(NEW.signature_id, actor, 'approved', version.id, version.content_hash);
  NEW.chair_id := actor;
  NEW.scheduled_at := clock_timestamp();
  NEW.ended_at := NULL;
  NEW.outcome := NULL;
  NEW.ended_reason := NULL;
  NEW.ended_by := NULL;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_schedule_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'This scheduled approval has ended.' USING ERRCODE = 'WF026';
  ELSIF NEW.ended_at IS NULL
     OR (NEW.id, NEW.version_id, NEW.content_hash, NEW.chair_id, NEW.effective_from, NEW.signature_id, NEW.scheduled_at)
        IS DISTINCT FROM
        (OLD.id, OLD.version_id, OLD.content_hash, OLD.chair_id, OLD.effective_from, OLD.signature_id, OLD.scheduled_at) THEN
    RAISE EXCEPTION 'A scheduled approval is never changed, only ended.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION cancel_schedule(p_schedule uuid, p_reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor    uuid := acting_board_person();
  schedule scheduled_approval;
BEGIN
  PERFORM lock_version((SELECT version_id FROM scheduled_approval WHERE id = p_schedule));
  SELECT * INTO schedule FROM scheduled_approval WHERE id = p_schedule FOR UPDATE;
  IF NOT holds_board_role(actor, 'chair') THEN
    RAISE EXCEPTION 'Cancelling an approval takes the board role chair.' USING ERRCODE = 'WF003';
  ELSIF schedule.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'This scheduled approval has ended.' USING ERRCODE = 'WF026';
  ELSIF p_reason !~ '\S' THEN
    RAISE EXCEPTION 'Cancelling takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  UPDATE scheduled_approval SET ended_at = clock_timestamp(), outcome = 'cancelled', ended_reason = p_reason, ended_by = actor
    WHERE id = p_schedule;
END $$;

-- Any move of the version ends its schedule: the approval that it asked for, or one that overtook it.
CREATE FUNCTION end_schedule() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE scheduled_approval AS schedule
    SET ended_at = clock_timestamp(),
        outcome = CASE WHEN NEW.state = 'APPROVED' AND schedule.signature_id = app_signature() THEN 'activated' ELSE 'cancelled' END,
        ended_reason = CASE WHEN NEW.state = 'APPROVED' AND schedule.signature_id = app_signature() THEN 'It took effect.'
                            ELSE format('The version became %s.', NEW.state) END
    WHERE schedule.version_id = NEW.id AND schedule.ended_at IS NULL;
  RETURN NULL;
END $$;

-- Approves one version whose time has come, as its chair, or ends its schedule with the gate that failed. Answers
-- nothing when none is due. Several processes may call it at once: each takes another article, or none.
CREATE FUNCTION run_due_schedule() RETURNS TABLE (ran_schedule uuid, ran_version uuid, ran_outcome text, ran_reason text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  due      uuid;
  schedule scheduled_approval;
  version  article_version;
  caller   text := current_setting('app.actor', true);
BEGIN
  SELECT candidate.id INTO due
    FROM scheduled_approval AS candidate
    JOIN article_version AS dated ON dated.id = candidate.version_id
    JOIN article ON article.id = dated.article_id
    WHERE candidate.ended_at IS NULL AND candidate.effective_from <= clock_timestamp()
    ORDER BY candidate.effective_from, candidate.id LIMIT 1 FOR UPDATE OF article SKIP LOCKED;
  IF due IS NULL THEN
    RETURN;
  END IF;
  version := lock_version((SELECT scheduled.version_id FROM scheduled_approval AS scheduled WHERE scheduled.id = due));
  SELECT * INTO schedule FROM scheduled_approval AS scheduled WHERE scheduled.id = due FOR UPDATE;
  IF schedule.ended_at IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM set_config('app.actor', 'person:' || schedule.chair_id, true);
  PERFORM set_config('app.request_id', 'schedule:' || schedule.id, true);
  BEGIN
    PERFORM transition(version.id, 'APPROVE', version.lock,
      format('Took effect as scheduled for %s.', to_char(schedule.effective_from AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')),
      schedule.signature_id);
  EXCEPTION WHEN OTHERS THEN
    -- What is no refusal of a guard may pass by itself: the next tick tries again.
    IF SQLSTATE !~ '^WF' AND SQLSTATE NOT IN ('23505', '23P01') THEN
      RAISE;
    END IF;
    UPDATE scheduled_approval AS scheduled SET ended_at = clock_timestamp(), outcome = 'cancelled', ended_reason = SQLERRM
      WHERE scheduled.id = schedule.id;
  END;
  PERFORM set_config('app.actor', caller, true);
  RETURN QUERY SELECT scheduled.id, scheduled.version_id, scheduled.outcome, scheduled.ended_reason
    FROM scheduled_approval AS scheduled WHERE scheduled.id = schedule.id;
END $$;

-- A signature signs one act: in the transaction in which it was made, on this version and hash, once. That of a
-- scheduled approval signs the move at its time instead.
CREATE OR REPLACE FUNCTION require_signature(p_signature uuid, p_actor uuid, p_meaning text, p_version uuid, p_hash text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM signature
    LEFT JOIN scheduled_approval AS schedule ON schedule.signature_id = signature.id
    WHERE signature.id = p_signature AND signature.person_id = p_actor AND signature.meaning = p_meaning
      AND signature.version_id = p_version AND signature.content_hash = p_hash
      AND CASE WHEN schedule.id IS NULL THEN signature.signed_at = transaction_timestamp()
               ELSE schedule.ended_at IS NULL AND schedule.effective_from <= clock_timestamp() END)
    OR EXISTS (SELECT FROM version_event WHERE signature_id = p_signature)
    OR EXISTS (SELECT FROM vote WHERE signature_id = p_signature)
    OR EXISTS (SELECT FROM objection_set_aside WHERE signature_id = p_signature)
    OR EXISTS (SELECT FROM surveillance_review WHERE signature_id = p_signature)
  THEN
    RAISE EXCEPTION 'This takes your signature ("%") on exactly this content.', p_meaning USING ERRCODE = 'WF017';
  END IF;
END $$;

-- 6. Reviews of what is in force ------------------------------------------------------------------

CREATE TABLE review_task (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id uuid NOT NULL REFERENCES article_version (id),
  cause      text NOT NULL CHECK (cause IN ('withdrawal')),
  opened_at  timestamptz NOT NULL,
  due_at     timestamptz NOT NULL
);
CREATE INDEX review_task_by_version ON review_task (version_id);

CREATE TABLE surveillance_review (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id    uuid NOT NULL REFERENCES article_version (id),
  -- None: the whole article.
  statement_key text,
  outcome       text NOT NULL CHECK (outcome IN ('no-change', 'update', 'withdraw')),
  sources       text[] NOT NULL,
  reason        text NOT NULL,
  next_due_on   date,
  task_id       uuid UNIQUE REFERENCES review_task (id),
  reviewer_id   uuid NOT NULL REFERENCES person (id),
  signature_id  uuid NOT NULL UNIQUE REFERENCES signature (id),
  content_hash  text NOT NULL,
  at            timestamptz NOT NULL
);
CREATE INDEX surveillance_review_by_version ON surveillance_review (version_id, statement_key, at DESC);

CREATE FUNCTION guard_surveillance_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version := lock_version(NEW.version_id);
  today   date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
  misfit  text;
BEGIN
  IF NOT (holds_board_role(actor, 'editor') OR holds_board_role(actor, 'reviewer') OR holds_board_role(actor, 'methodologist')) THEN
    RAISE EXCEPTION 'A surveillance review takes the board role editor, reviewer or methodologist.' USING ERRCODE = 'WF003';
  ELSIF NEW.reason !~ '\S' THEN
    RAISE EXCEPTION 'A surveillance review takes a reason.' USING ERRCODE = 'WF014';
  END IF;
  misfit := CASE
    WHEN NEW.task_id IS NOT NULL AND NOT EXISTS (SELECT FROM review_task WHERE id = NEW.task_id AND version_id = version.id)
      THEN 'There is no such task for this version.'
    WHEN NEW.task_id IS NULL AND version.state <> 'APPROVED' THEN 'Only what is in force is reviewed.'
    WHEN NEW.statement_key IS NOT NULL AND NOT EXISTS (
      SELECT FROM version_statement AS said WHERE said.version_id = version.id AND said.key = NEW.statement_key)
      THEN 'The version has no such statement.'
    WHEN cardinality(NEW.sources) = 0 OR EXISTS (SELECT FROM unnest(NEW.sources) AS source WHERE source IS NULL OR source !~ '\S')
      THEN 'A surveillance review names the sources that were searched.'
    WHEN NEW.outcome = 'no-change' AND version.state <> 'APPROVED' THEN 'What was withdrawn does not stay as it was.'
    WHEN NEW.outcome = 'no-change' AND (NEW.next_due_on IS NULL OR NEW.next_due_on <= today OR NEW.next_due_on > today + interval '24 months')
      THEN 'The next review is due later, and within 24 months.'
    WHEN NEW.outcome <> 'no-change' AND NEW.next_due_on IS NOT NULL THEN 'Only "no change" sets the next date.'
  END;
  IF misfit IS NOT NULL THEN
    RAISE EXCEPTION '%', misfit USING ERRCODE = 'WF027';
  END IF;
  PERFORM require_clear_interests(actor, version.id);
  PERFORM require_signature(NEW.signature_id, actor, 'surveyed', version.id, version.content_hash);
  NEW.reviewer_id := actor;
  NEW.content_hash := version.content_hash;
  NEW.at := clock_timestamp();
  RETURN NEW;
END $$;

-- Withdrawing opens a review that is due in 72 hours.
CREATE FUNCTION open_review_task() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO review_task (version_id, cause, opened_at, due_at)
    VALUES (NEW.id, 'withdrawal', NEW.withdrawn_at, NEW.withdrawn_at + interval '72 hours');
  RETURN NULL;
END $$;

-- When each part of a version that was approved is due for review, YYYY-MM-DD: the article itself (no key), and
-- each recommendation. "No change" moves the date of what it was said of; said of the article, of every part.
CREATE FUNCTION review_due(p_version uuid) RETURNS TABLE (statement_key text, due_on text, checked_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH version AS (
    SELECT id, content FROM article_version WHERE id = p_version AND state IN ('APPROVED', 'SUPERSEDED')),
  part AS (
    SELECT NULL::text AS key, version.content ->> 'reviewDueOn' AS due_on FROM version
    UNION ALL
    SELECT said.item ->> 'key', coalesce(said.item ->> 'reviewDueOn', version.content ->> 'reviewDueOn')
    FROM version CROSS JOIN LATERAL json_items(version.content -> 'sections') AS section
    CROSS JOIN LATERAL json_items(section.item -> 'statements') AS said
    WHERE said.item ? 'recommendation' OR said.item ? 'reviewDueOn')
  SELECT part.key, coalesce(to_char(latest.next_due_on, 'YYYY-MM-DD'), part.due_on), (latest.at AT TIME ZONE 'UTC')::date
  FROM part
  LEFT JOIN LATERAL (
    SELECT review.next_due_on, review.at FROM surveillance_review AS review
    WHERE review.version_id = p_version AND review.outcome = 'no-change'
      AND (review.statement_key IS NULL OR review.statement_key = part.key)
    ORDER BY review.at DESC, review.id DESC LIMIT 1
  ) AS latest ON true
$$;

-- 7. What is told at once -------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION notify_version_changed() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('guideboard_version', json_build_object(
    'articleId', NEW.article_id, 'versionId', NEW.id, 'state', NEW.state)::text);
  RETURN NULL;
END $$;

-- 8. The evaluator, with interests and what was set aside -----------------------------------------

CREATE OR REPLACE FUNCTION vote_standing(p_version uuid, p_approver uuid DEFAULT NULL)
RETURNS TABLE (vote_id uuid, voter_id uuid, choice text, seat text, counts boolean, blocks boolean, why_not text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT judged.id, judged.voter_id, judged.choice, judged.seat, judged.why_not IS NULL,
         judged.choice = 'object' AND judged.voided_at IS NULL AND NOT judged.set_aside, judged.why_not
  FROM (
    SELECT vote.*, aside.set_aside, CASE
      WHEN vote.voided_at IS NOT NULL THEN vote.void_reason
      WHEN aside.set_aside THEN 'Set aside by the chair and a methodologist.'
      WHEN vote.choice = 'object' THEN 'An objection.'
      WHEN vote.choice = 'abstain' THEN 'An abstention.'
      WHEN vote.content_hash <> version.content_hash THEN 'The content changed after this vote.'
      WHEN contributed(vote.voter_id, p_version) THEN 'The voter contributed to this version.'
      WHEN NOT holds_board_role(vote.voter_id, vote.seat) THEN 'The voter no longer holds this role.'
      WHEN vote.voter_id = p_approver THEN 'The approving chair fills no seat.'
      ELSE interest_fault(vote.voter_id, p_version)
    END AS why_not
    FROM vote JOIN article_version AS version ON version.id = vote.version_id
    CROSS JOIN LATERAL (SELECT vote.choice = 'object' AND is_set_aside(vote.id) AS set_aside) AS aside
    WHERE vote.version_id = p_version
  ) AS judged
  ORDER BY judged.at, judged.id
$$;

-- The approving chair stands under the same rule as the voters.
CREATE FUNCTION interest_blockers(p_version uuid, p_approver uuid) RETURNS TABLE (code text, message text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'WF013', format('The approving chair, %s: %s', person.name, interest_fault(person.id, p_version))
  FROM person WHERE person.id = p_approver AND interest_fault(person.id, p_version) IS NOT NULL
$$;

-- As in 0002, with one more cause. A further cause is one more RETURN QUERY of a function of its own.
CREATE OR REPLACE FUNCTION approval_blockers(p_version uuid, p_assumed jsonb DEFAULT '[]', p_approver uuid DEFAULT NULL)
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

  RETURN QUERY SELECT interests.code, interests.message FROM interest_blockers(p_version, approver) AS interests;

  RETURN QUERY SELECT 'WF008', red.why FROM red_checks(p_version) AS red;
END $$;

CREATE OR REPLACE FUNCTION votes_with_assumed(p_version uuid, p_assumed jsonb, p_approver uuid)
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
        AND interest_fault(assumed.voter_id, p_version) IS NULL
        AND assumed.voter_id IS DISTINCT FROM p_approver
$$;

CREATE OR REPLACE FUNCTION guard_vote_insert() RETURNS trigger
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
  PERFORM require_clear_interests(actor, version.id);
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

-- 9. Triggers -------------------------------------------------------------------------------------

CREATE TRIGGER identity_confirmation_guarded BEFORE INSERT ON identity_confirmation
  FOR EACH ROW EXECUTE FUNCTION guard_confirmation_insert();
CREATE TRIGGER totp_enrolment_guarded BEFORE UPDATE ON totp_enrolment FOR EACH ROW EXECUTE FUNCTION guard_totp_update();
CREATE TRIGGER totp_enrolment_step_once BEFORE UPDATE OF last_step ON totp_enrolment
  FOR EACH ROW EXECUTE FUNCTION refuse_used_step();
CREATE TRIGGER recovery_code_used_once BEFORE UPDATE ON recovery_code FOR EACH ROW EXECUTE FUNCTION use_recovery_code_once();
CREATE TRIGGER interest_declaration_guarded BEFORE INSERT ON interest_declaration
  FOR EACH ROW EXECUTE FUNCTION guard_interest_insert();
CREATE TRIGGER interest_judgement_guarded BEFORE INSERT ON interest_judgement
  FOR EACH ROW EXECUTE FUNCTION guard_judgement_insert();
CREATE TRIGGER objection_set_aside_guarded BEFORE INSERT ON objection_set_aside
  FOR EACH ROW EXECUTE FUNCTION guard_set_aside_insert();
CREATE TRIGGER scheduled_approval_guarded_insert BEFORE INSERT ON scheduled_approval
  FOR EACH ROW EXECUTE FUNCTION guard_schedule_insert();
CREATE TRIGGER scheduled_approval_guarded_update BEFORE UPDATE ON scheduled_approval
  FOR EACH ROW EXECUTE FUNCTION guard_schedule_update();
CREATE TRIGGER surveillance_review_guarded BEFORE INSERT ON surveillance_review
  FOR EACH ROW EXECUTE FUNCTION guard_surveillance_insert();
CREATE TRIGGER article_version_ends_schedule AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION end_schedule();
CREATE TRIGGER article_version_opens_review AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state = 'APPROVED' AND NEW.state = 'WITHDRAWN') EXECUTE FUNCTION open_review_task();
CREATE TRIGGER article_version_notified AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION notify_version_changed();

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['interest_declaration', 'interest_judgement', 'objection_set_aside', 'review_task',
                                'surveillance_review'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   target || '_append_only', target);
  END LOOP;
  FOREACH target IN ARRAY ARRAY['scheduled_approval', 'totp_enrolment', 'recovery_code'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   target || '_append_only', target);
  END LOOP;
  FOREACH target IN ARRAY ARRAY['totp_enrolment', 'recovery_code'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION require_actor()',
                   target || '_has_actor', target);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY own ON %I USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()))',
                   target);
  END LOOP;
  CREATE TRIGGER review_task_by_cause BEFORE INSERT ON review_task FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
END $$;
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT tgrelid::regclass AS owner, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgenabled <> 'A' AND tgrelid = ANY (ARRAY['identity_confirmation', 'totp_enrolment',
      'recovery_code', 'interest_declaration', 'interest_judgement', 'objection_set_aside', 'scheduled_approval',
      'review_task', 'surveillance_review', 'article_version']::regclass[])
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', found.owner, found.tgname);
  END LOOP;
END $$;

-- 10. What readers see ----------------------------------------------------------------------------

CREATE OR REPLACE VIEW reader_version WITH (security_barrier) AS
  SELECT id, article_id, number, state, content_hash,
         CASE WHEN state <> 'WITHDRAWN' THEN content_text END AS content_text,
         CASE WHEN state <> 'WITHDRAWN' THEN content END AS content,
         in_force, lower(in_force) AS in_force_since, submitted_at, under_review_at, approved_at, superseded_at,
         withdrawn_at, withdrawn_reason, updated_at,
         (SELECT schedule.effective_from FROM scheduled_approval AS schedule
          WHERE schedule.version_id = article_version.id AND schedule.ended_at IS NULL) AS takes_effect_at
  FROM article_version
  WHERE state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED') OR (state = 'WITHDRAWN' AND in_force IS NOT NULL);

-- Who signed what was ever in force: its author, the votes that carried it, the chair whose approval it was.
CREATE OR REPLACE VIEW reader_signatory WITH (security_barrier) AS
  SELECT DISTINCT ON (version.id, signature.person_id, signature.meaning)
         version.id AS version_id, signature.printed_name AS name,
         CASE signature.meaning WHEN 'authored' THEN 'author' WHEN 'reviewed' THEN vote.seat ELSE 'chair' END AS role,
         signature.meaning, signature.signed_at
  FROM article_version AS version
  JOIN signature ON signature.version_id = version.id AND signature.content_hash = version.content_hash
  LEFT JOIN vote ON vote.signature_id = signature.id
  LEFT JOIN version_event AS event ON event.signature_id = signature.id
  WHERE version.in_force IS NOT NULL
    AND CASE WHEN signature.meaning = 'reviewed' THEN vote.choice = 'approve' AND vote.voided_at IS NULL
             ELSE event.seq IS NOT NULL END
  ORDER BY version.id, signature.person_id, signature.meaning, signature.signed_at DESC;

-- What those whose judgement carried it had declared by then; amounts are for the board.
CREATE VIEW reader_interest WITH (security_barrier) AS
  SELECT DISTINCT ON (version.id, signature.person_id)
         version.id AS version_id, signature.printed_name AS name, coalesce(vote.seat, 'chair') AS role, declared.declared_at,
         (SELECT coalesce(jsonb_agg(item - 'amountBand' ORDER BY place), '[]')
          FROM jsonb_array_elements(declared.entries) WITH ORDINALITY AS entry (item, place)) AS entries
  FROM article_version AS version
  JOIN signature ON signature.version_id = version.id AND signature.content_hash = version.content_hash
  LEFT JOIN vote ON vote.signature_id = signature.id
  LEFT JOIN version_event AS event ON event.signature_id = signature.id
  JOIN interest_declaration AS declared ON declared.version_id = version.id AND declared.person_id = signature.person_id
    AND declared.declared_at <= version.approved_at
  WHERE version.in_force IS NOT NULL
    AND (signature.meaning = 'reviewed' AND vote.choice = 'approve' AND vote.voided_at IS NULL
         OR signature.meaning = 'approved' AND event.seq IS NOT NULL)
  ORDER BY version.id, signature.person_id, declared.declared_at DESC;

-- Objections that did not stop it, and why.
CREATE VIEW reader_set_aside WITH (security_barrier) AS
  SELECT vote.version_id, vote.id AS vote_id, vote.seat, vote.reason AS objection, aside.role, signature.printed_name AS name,
         aside.reason, aside.at
  FROM objection_set_aside AS aside
  JOIN vote ON vote.id = aside.vote_id
  JOIN signature ON signature.id = aside.signature_id
  JOIN article_version AS version ON version.id = vote.version_id
  WHERE version.in_force IS NOT NULL AND vote.voided_at IS NULL
    AND (SELECT count(*) FROM objection_set_aside AS both_sides WHERE both_sides.vote_id = vote.id) = 2;

CREATE VIEW reader_surveillance WITH (security_barrier) AS
  SELECT review.version_id, review.statement_key, (review.at AT TIME ZONE 'UTC')::date AS checked_on, review.next_due_on,
         review.sources, review.at
  FROM surveillance_review AS review JOIN article_version AS version ON version.id = review.version_id
  WHERE review.outcome = 'no-change' AND version.state IN ('APPROVED', 'SUPERSEDED');

-- 11. Grants --------------------------------------------------------------------------------------

GRANT SELECT ON reader_interest, reader_set_aside, reader_surveillance TO guideboard_reader, guideboard_app;
GRANT SELECT ON interest_declaration, interest_judgement, objection_set_aside, scheduled_approval, review_task,
  surveillance_review TO guideboard_app;
GRANT INSERT (id, version_id, entries, matches) ON interest_declaration TO guideboard_app;
GRANT INSERT (id, declaration_id, verdict, reason) ON interest_judgement TO guideboard_app;
GRANT INSERT (id, vote_id, role, reason, signature_id) ON objection_set_aside TO guideboard_app;
GRANT INSERT (id, version_id, content_hash, effective_from, signature_id) ON scheduled_approval TO guideboard_app;
GRANT INSERT (id, version_id, statement_key, outcome, sources, reason, next_due_on, task_id, signature_id)
  ON surveillance_review TO guideboard_app;

REVOKE EXECUTE ON FUNCTION
  guard_confirmation_insert(), require_two_components(text, text), interest_status(uuid, uuid), interest_fault(uuid, uuid),
  require_clear_interests(uuid, uuid), lock_version(uuid), holds_any_board_role(uuid), guard_interest_insert(),
  guard_judgement_insert(), is_set_aside(uuid), guard_set_aside_insert(), withdraw_objection(uuid, integer, text),
  guard_schedule_insert(), guard_schedule_update(), cancel_schedule(uuid, text), end_schedule(), run_due_schedule(),
  guard_surveillance_insert(), open_review_task(), review_due(uuid), notify_version_changed(), interest_blockers(uuid, uuid)
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  interest_status(uuid, uuid), interest_fault(uuid, uuid), is_set_aside(uuid), withdraw_objection(uuid, integer, text),
  cancel_schedule(uuid, text), run_due_schedule()
TO guideboard_app;
GRANT EXECUTE ON FUNCTION review_due(uuid) TO guideboard_app, guideboard_reader;
