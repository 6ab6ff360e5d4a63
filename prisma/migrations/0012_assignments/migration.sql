-- Who is asked to fill the seats of a review, and until when. An assignment asks for a vote and gives no right to one:
-- whose vote counts is decided as before. One SQLSTATE per guard, beside those of 0002 and 0006:
--   WF030 contributed, or interests match     WF031 no such seat is open     WF032 deadline out of range

-- 1. Tables ---------------------------------------------------------------------------------------

-- What a person had declared anywhere, held against one content. Nobody is asked to judge it before that was done.
CREATE TABLE interest_screening (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id   uuid NOT NULL REFERENCES article_version (id),
  person_id    uuid NOT NULL REFERENCES person (id),
  content_hash text NOT NULL,
  matches      jsonb NOT NULL CHECK (jsonb_typeof(matches) = 'array'),
  screened_by  uuid NOT NULL REFERENCES person (id),
  screened_at  timestamptz NOT NULL
);
CREATE INDEX interest_screening_by_version ON interest_screening (version_id, person_id, screened_at DESC);

CREATE TABLE seat_assignment (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id   uuid NOT NULL REFERENCES article_version (id),
  round        integer NOT NULL,
  seat         text NOT NULL CHECK (seat IN ('reviewer', 'methodologist', 'patient-representative')),
  person_id    uuid NOT NULL REFERENCES person (id),
  -- The person themselves: they claimed it.
  assigned_by  uuid NOT NULL REFERENCES person (id),
  assigned_at  timestamptz NOT NULL,
  ended_at     timestamptz,
  ended_by     uuid REFERENCES person (id),
  ended_reason text,
  CONSTRAINT seat_assignment_ended_by_somebody CHECK (
    (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX one_live_assignment ON seat_assignment (version_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX seat_assignment_by_version ON seat_assignment (version_id, assigned_at);
CREATE INDEX live_assignment_by_person ON seat_assignment (person_id, version_id) WHERE ended_at IS NULL;

-- The day by which the votes of a round are asked for; the latest row stands.
CREATE TABLE review_deadline (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id uuid NOT NULL REFERENCES article_version (id),
  round      integer NOT NULL,
  due_on     date NOT NULL,
  set_by     uuid NOT NULL REFERENCES person (id),
  set_at     timestamptz NOT NULL
);
CREATE INDEX review_deadline_by_version ON review_deadline (version_id, round, set_at DESC);

-- The queue is read by words of title and question, page by page in the order of the last change, and by person.
CREATE INDEX version_words ON article_version
  USING gin ((coalesce(content ->> 'title', '') || ' ' || coalesce(content ->> 'question', '')) gin_trgm_ops);
CREATE INDEX version_by_change ON article_version (updated_at DESC, id DESC);
CREATE INDEX contributor_by_person ON contributor (person_id);

-- 2. Whom a seat may be given to ------------------------------------------------------------------

-- What keeps a person from being asked to judge a version: they wrote it, or their interests conflict or match and
-- nobody has cleared them for it. NULL for nothing.
CREATE FUNCTION assignment_fault(p_person uuid, p_version uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  status text := interest_status(p_person, p_version);
BEGIN
  IF contributed(p_person, p_version) THEN
    RETURN 'Whoever contributed to a version is not asked to judge it.';
  ELSIF status = 'conflicted' THEN
    RETURN 'Declared interests conflict with this article.';
  ELSIF status = 'clear' THEN
    RETURN NULL;
  ELSIF EXISTS (
    SELECT FROM (SELECT declared.matches FROM interest_declaration AS declared
      WHERE declared.version_id = p_version AND declared.person_id = p_person
      ORDER BY declared.declared_at DESC, declared.id DESC LIMIT 1) AS latest
    WHERE latest.matches <> '[]'
  ) OR EXISTS (
    SELECT FROM (SELECT screened.matches FROM interest_screening AS screened
      JOIN article_version AS version ON version.id = screened.version_id AND version.content_hash = screened.content_hash
      WHERE screened.version_id = p_version AND screened.person_id = p_person
      ORDER BY screened.screened_at DESC, screened.id DESC LIMIT 1) AS latest
    WHERE latest.matches <> '[]'
  ) THEN
    RETURN 'Declared interests match this article, and no editor has cleared them for this version.';
  ELSIF status = 'undeclared' AND (
    SELECT interest_status(p_person, declared.version_id)
    FROM interest_declaration AS declared JOIN article_version AS other ON other.id = declared.version_id
    WHERE declared.person_id = p_person
      AND other.article_id = (SELECT own.article_id FROM article_version AS own WHERE own.id = p_version)
    ORDER BY declared.declared_at DESC, declared.id DESC LIMIT 1) = 'conflicted' THEN
    RETURN 'Declared interests conflicted with another version of this article.';
  END IF;
  RETURN NULL;
END $$;

-- Whether what somebody declared, whenever last, was held against the content as it is.
CREATE FUNCTION is_screened(p_person uuid, p_version uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT interest_status(p_person, p_version) = 'clear' OR EXISTS (
    SELECT FROM interest_screening AS screened
    JOIN article_version AS version ON version.id = screened.version_id AND version.content_hash = screened.content_hash
    WHERE screened.version_id = p_version AND screened.person_id = p_person
      AND screened.screened_at >= coalesce(
        (SELECT max(declared_at) FROM interest_declaration WHERE person_id = p_person), '-infinity'))
$$;

-- How many people a seat takes: what the policy says, and one methodologist more where the impact is large.
CREATE FUNCTION seats_needed(p_version uuid, p_seat text) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (coalesce((SELECT sum(json_count(seat.item -> 'needed', 0)) FROM json_items(version.content #> '{policy,seats}') AS seat
                    WHERE seat.item ->> 'role' = p_seat), 0)
    + CASE WHEN p_seat = 'methodologist' AND EXISTS (
        SELECT FROM cohort_impact AS impact
        WHERE impact.to_hash = version.content_hash AND impact.from_hash = impact_base(version.id)
          AND impact_is_large(impact.from_hash, impact.patients, impact.changed, impact.red_flags_changed))
      THEN 1 ELSE 0 END)::integer
  FROM article_version AS version WHERE version.id = p_version
$$;

-- 3. Guards ---------------------------------------------------------------------------------------

CREATE FUNCTION guard_screening_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version article_version;
BEGIN
  NEW.screened_by := board_voice();
  version := lock_version(NEW.version_id);
  NEW.content_hash := version.content_hash;
  NEW.screened_at := clock_timestamp();
  RETURN NEW;
END $$;

-- An editor assigns; a person of the board claims for themselves. Either way interests come first.
CREATE FUNCTION guard_assignment_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version := lock_version(NEW.version_id);
  fault   text := assignment_fault(NEW.person_id, NEW.version_id);
BEGIN
  IF NEW.person_id <> actor AND NOT holds_board_role(actor, 'editor') THEN
    RAISE EXCEPTION 'Assigning somebody else takes the board role editor.' USING ERRCODE = 'WF003';
  ELSIF NOT holds_board_role(NEW.person_id, NEW.seat) THEN
    RAISE EXCEPTION 'This seat takes the board role %.', NEW.seat USING ERRCODE = 'WF003';
  ELSIF version.state <> 'UNDER_REVIEW' THEN
    RAISE EXCEPTION 'Seats are given while a version is under review; this one is %.', version.state USING ERRCODE = 'WF031';
  ELSIF fault IS NOT NULL THEN
    RAISE EXCEPTION '%', fault USING ERRCODE = 'WF030';
  ELSIF NOT is_screened(NEW.person_id, NEW.version_id) THEN
    RAISE EXCEPTION 'Declared interests have not been held against this content yet.' USING ERRCODE = 'WF030';
  ELSIF EXISTS (SELECT FROM seat_assignment WHERE version_id = NEW.version_id AND person_id = NEW.person_id AND ended_at IS NULL) THEN
    RAISE EXCEPTION 'This person has a seat in this review already.' USING ERRCODE = 'WF031';
  ELSIF (SELECT count(*) FROM seat_assignment
         WHERE version_id = NEW.version_id AND seat = NEW.seat AND ended_at IS NULL) >= seats_needed(NEW.version_id, NEW.seat) THEN
    RAISE EXCEPTION 'Every seat for the role % is assigned.', NEW.seat USING ERRCODE = 'WF031';
  END IF;
  NEW.round := version.round;
  NEW.assigned_by := actor;
  NEW.assigned_at := clock_timestamp();
  NEW.ended_at := NULL;
  NEW.ended_by := NULL;
  NEW.ended_reason := NULL;
  RETURN NEW;
END $$;

-- An assignment is only ever ended, once: by who has it, by an editor, or by what happened to the version.
CREATE FUNCTION guard_assignment_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := acting_board_person();
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
     OR (to_jsonb(NEW) - 'ended_at' - 'ended_by' - 'ended_reason') <> (to_jsonb(OLD) - 'ended_at' - 'ended_by' - 'ended_reason') THEN
    RAISE EXCEPTION 'An assignment is ended once, and never changed.' USING ERRCODE = 'WF015';
  ELSIF pg_trigger_depth() < 2 THEN
    PERFORM lock_version(OLD.version_id);
    IF OLD.person_id <> actor AND NOT holds_board_role(actor, 'editor') THEN
      RAISE EXCEPTION 'A seat is released by who has it, or by an editor.' USING ERRCODE = 'WF003';
    END IF;
    NEW.ended_reason := coalesce(nullif(btrim(app_reason()), ''), 'Released.');
  END IF;
  NEW.ended_by := actor;
  NEW.ended_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE FUNCTION guard_deadline_insert() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor   uuid := acting_board_person();
  version article_version := lock_version(NEW.version_id);
  today   date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  IF NOT holds_board_role(actor, 'editor') THEN
    RAISE EXCEPTION 'The day by which votes are due is set by an editor.' USING ERRCODE = 'WF003';
  ELSIF version.state <> 'UNDER_REVIEW' THEN
    RAISE EXCEPTION 'Votes are due while a version is under review; this one is %.', version.state USING ERRCODE = 'WF032';
  ELSIF NEW.due_on < today OR NEW.due_on > today + 366 THEN
    RAISE EXCEPTION 'Votes are due today or later, and within a year.' USING ERRCODE = 'WF032';
  END IF;
  NEW.round := version.round;
  NEW.set_by := actor;
  NEW.set_at := greatest(clock_timestamp(), (
    SELECT max(set_at) + interval '1 microsecond' FROM review_deadline WHERE version_id = NEW.version_id));
  RETURN NEW;
END $$;

-- 4. What ends an assignment by itself ------------------------------------------------------------

CREATE FUNCTION end_assignments(p_version uuid, p_person uuid, p_reason text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE seat_assignment SET ended_at = clock_timestamp(), ended_reason = p_reason
  WHERE version_id = p_version AND ended_at IS NULL AND (p_person IS NULL OR person_id = p_person)
$$;

CREATE FUNCTION end_assignments_with_review() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM end_assignments(NEW.id, NULL, 'The review ended.');
  RETURN NULL;
END $$;

-- A match or a conflict that comes later takes the seat away; a declaration elsewhere has the match looked for anew.
CREATE FUNCTION end_assignments_by_interest() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  who     uuid;
  what    uuid;
  fault   text;
BEGIN
  IF TG_TABLE_NAME = 'interest_judgement' THEN
    SELECT person_id, version_id INTO who, what FROM interest_declaration WHERE id = NEW.declaration_id;
  ELSE
    who := NEW.person_id;
    what := NEW.version_id;
  END IF;
  fault := assignment_fault(who, what);
  IF fault IS NOT NULL THEN
    PERFORM end_assignments(what, who, fault);
  END IF;
  RETURN NULL;
END $$;

-- 5. Triggers -------------------------------------------------------------------------------------

CREATE TRIGGER interest_screening_guarded BEFORE INSERT ON interest_screening
  FOR EACH ROW EXECUTE FUNCTION guard_screening_insert();
CREATE TRIGGER interest_screening_ends_assignment AFTER INSERT ON interest_screening
  FOR EACH ROW EXECUTE FUNCTION end_assignments_by_interest();
CREATE TRIGGER interest_screening_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON interest_screening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seat_assignment_guarded_insert BEFORE INSERT ON seat_assignment
  FOR EACH ROW EXECUTE FUNCTION guard_assignment_insert();
CREATE TRIGGER seat_assignment_guarded_update BEFORE UPDATE ON seat_assignment
  FOR EACH ROW EXECUTE FUNCTION guard_assignment_update();
CREATE TRIGGER seat_assignment_append_only BEFORE DELETE OR TRUNCATE ON seat_assignment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seat_assignment_told AFTER INSERT OR UPDATE ON seat_assignment
  FOR EACH ROW EXECUTE FUNCTION notify_version_changed();
CREATE TRIGGER review_deadline_guarded BEFORE INSERT ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION guard_deadline_insert();
CREATE TRIGGER review_deadline_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_deadline
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_deadline_told AFTER INSERT ON review_deadline
  FOR EACH ROW EXECUTE FUNCTION notify_version_changed();
CREATE TRIGGER interest_declaration_ends_assignment AFTER INSERT ON interest_declaration
  FOR EACH ROW EXECUTE FUNCTION end_assignments_by_interest();
CREATE TRIGGER interest_judgement_ends_assignment AFTER INSERT ON interest_judgement
  FOR EACH ROW EXECUTE FUNCTION end_assignments_by_interest();
CREATE TRIGGER article_version_ends_assignments AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state = 'UNDER_REVIEW' AND NEW.state <> 'UNDER_REVIEW') EXECUTE FUNCTION end_assignments_with_review();

DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT tgrelid::regclass AS owner, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgenabled <> 'A' AND tgrelid = ANY (ARRAY['interest_screening', 'seat_assignment', 'review_deadline',
      'interest_declaration', 'interest_judgement', 'article_version']::regclass[])
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', found.owner, found.tgname);
  END LOOP;
END $$;

-- 6. Grants: the board only ------------------------------------------------------------------------

GRANT SELECT ON interest_screening, seat_assignment, review_deadline TO guideboard_app;
GRANT INSERT (id, version_id, person_id, matches) ON interest_screening TO guideboard_app;
GRANT INSERT (id, version_id, seat, person_id) ON seat_assignment TO guideboard_app;
GRANT UPDATE (ended_at) ON seat_assignment TO guideboard_app;
GRANT INSERT (id, version_id, due_on) ON review_deadline TO guideboard_app;

REVOKE EXECUTE ON FUNCTION
  assignment_fault(uuid, uuid), is_screened(uuid, uuid), seats_needed(uuid, text), guard_screening_insert(),
  guard_assignment_insert(), guard_assignment_update(), guard_deadline_insert(), end_assignments(uuid, uuid, text),
  end_assignments_with_review(), end_assignments_by_interest()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assignment_fault(uuid, uuid), seats_needed(uuid, text) TO guideboard_app;
