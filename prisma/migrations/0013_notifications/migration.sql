-- What somebody is told because of what happened: one row per person, written in the transaction of its cause, so that
-- there is no notice without it and none is lost. The row is the inbox and the outbox of e-mail alike. It holds ids,
-- days and words of the board, never anything of a patient.

CREATE TABLE notice (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- What happened, once: a person is told of it once, however often its cause is run again.
  event_key    text NOT NULL CONSTRAINT notice_event_given CHECK (event_key <> ''),
  person_id    uuid NOT NULL REFERENCES person (id),
  kind         text NOT NULL CONSTRAINT notice_kind_known CHECK (kind IN (
    'version-submitted', 'review-started', 'seat-assigned', 'seat-taken-back', 'votes-due-soon', 'votes-overdue',
    'changes-requested', 'version-approved', 'version-withdrawn', 'objection-raised', 'thread-reply', 'mentioned',
    'blocking-thread', 'vote-voided', 'schedule-cancelled', 'review-task', 'review-due')),
  -- No foreign keys on what it is about: they would lock rows that its cause locks in another order.
  version_id   uuid NOT NULL,
  thread_id    uuid,
  actor_id     uuid,
  detail       jsonb NOT NULL DEFAULT '{}' CONSTRAINT notice_detail_object CHECK (jsonb_typeof(detail) = 'object'),
  at           timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  read_at      timestamptz,
  mailed_at    timestamptz,
  mail_tries   integer NOT NULL DEFAULT 0,
  mail_after   timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  mail_dead_at timestamptz,
  UNIQUE (person_id, event_key)
);
CREATE INDEX notice_by_person ON notice (person_id, at DESC, id DESC);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
CREATE INDEX notice_to_mail ON notice (mail_after) WHERE mailed_at IS NULL AND mail_dead_at IS NULL;

-- Nobody but whom it is for. Not forced: the functions below, which are the owner's, write for others.
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notice USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()));

CREATE FUNCTION guard_notice_update() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at OR NEW.mail_tries < OLD.mail_tries
     OR (to_jsonb(NEW) - 'read_at' - 'mailed_at' - 'mail_tries' - 'mail_after' - 'mail_dead_at')
        <> (to_jsonb(OLD) - 'read_at' - 'mailed_at' - 'mail_tries' - 'mail_after' - 'mail_dead_at') THEN
    RAISE EXCEPTION 'A notice is read and mailed, never changed.' USING ERRCODE = 'WF015';
  END IF;
  RETURN NEW;
END $$;

-- Whoever acts is not told of it, and nobody who has left is.
CREATE FUNCTION notify_people(p_kind text, p_key text, p_people uuid[], p_version uuid, p_thread uuid DEFAULT NULL,
                              p_detail jsonb DEFAULT '{}', p_except uuid DEFAULT app_person()) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH told AS (
    INSERT INTO notice (event_key, person_id, kind, version_id, thread_id, actor_id, detail)
    SELECT p_kind || ':' || p_key, person.id, p_kind, p_version, p_thread, app_person(), p_detail
    FROM person WHERE person.id = ANY (p_people) AND person.id IS DISTINCT FROM p_except AND person.disabled_at IS NULL
    ON CONFLICT DO NOTHING RETURNING person_id)
  SELECT count(pg_notify('guideboard_notice', person_id::text))::integer FROM told
$$;

CREATE FUNCTION people_with(p_role text) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT person_id), '{}') FROM board_grant
  WHERE role = p_role AND starts_at <= clock_timestamp() AND (ends_at IS NULL OR ends_at > clock_timestamp())
$$;

CREATE FUNCTION contributors_of(p_version uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(person_id), '{}') FROM contributor WHERE version_id = p_version
$$;

CREATE FUNCTION voters_of(p_version uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT voter_id), '{}') FROM vote WHERE version_id = p_version AND voided_at IS NULL
$$;

-- Causes ------------------------------------------------------------------------------------------

CREATE FUNCTION notify_of_move() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  key text := NEW.version_id || ':' || NEW.seq;
BEGIN
  CASE NEW.to_state
    WHEN 'SUBMITTED' THEN PERFORM notify_people('version-submitted', key, people_with('editor'), NEW.version_id);
    WHEN 'UNDER_REVIEW' THEN PERFORM notify_people('review-started', key, contributors_of(NEW.version_id), NEW.version_id);
    WHEN 'CHANGES_REQUESTED' THEN
      PERFORM notify_people('changes-requested', key, contributors_of(NEW.version_id) || voters_of(NEW.version_id), NEW.version_id);
    WHEN 'APPROVED' THEN
      PERFORM notify_people('version-approved', key, contributors_of(NEW.version_id) || voters_of(NEW.version_id), NEW.version_id);
    WHEN 'WITHDRAWN' THEN
      PERFORM notify_people('version-withdrawn', key, contributors_of(NEW.version_id) || voters_of(NEW.version_id), NEW.version_id);
    ELSE NULL;
  END CASE;
  RETURN NULL;
END $$;

CREATE FUNCTION notify_of_assignment() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM notify_people('seat-assigned', NEW.id::text, ARRAY[NEW.person_id], NEW.version_id, NULL,
                          jsonb_build_object('seat', NEW.seat));
  ELSIF NEW.ended_reason <> 'The review ended.' THEN
    PERFORM notify_people('seat-taken-back', NEW.id::text, ARRAY[NEW.person_id], NEW.version_id, NULL,
                          jsonb_build_object('seat', NEW.seat, 'reason', NEW.ended_reason));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION notify_of_objection() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('objection-raised', NEW.id::text,
    people_with('editor') || people_with('chair') || contributors_of(NEW.version_id), NEW.version_id);
  RETURN NULL;
END $$;

-- Who is mentioned is told so, and not once more as one of the others.
CREATE FUNCTION notify_of_thread() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('mentioned', NEW.id::text, NEW.mentions, NEW.version_id, NEW.id);
  IF NEW.kind = 'blocking' THEN
    PERFORM notify_people('blocking-thread', NEW.id::text,
      ARRAY(SELECT unnest(contributors_of(NEW.version_id) || people_with('editor')) EXCEPT SELECT unnest(NEW.mentions)),
      NEW.version_id, NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION notify_of_entry() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  about thread;
BEGIN
  SELECT * INTO about FROM thread WHERE id = NEW.thread_id;
  PERFORM notify_people('mentioned', NEW.id::text, NEW.mentions, about.version_id, about.id);
  IF NEW.kind = 'reply' THEN
    PERFORM notify_people('thread-reply', NEW.id::text,
      ARRAY(SELECT about.opened_by UNION SELECT written_by FROM thread_entry WHERE thread_id = about.id
            EXCEPT SELECT unnest(NEW.mentions)),
      about.version_id, about.id);
  END IF;
  RETURN NULL;
END $$;

-- The votes that were on the content as it was before.
CREATE FUNCTION notify_of_edit() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('vote-voided', NEW.id || ':' || NEW.lock,
    ARRAY(SELECT voter_id FROM vote WHERE version_id = NEW.id AND voided_at IS NULL AND content_hash = OLD.content_hash), NEW.id);
  RETURN NULL;
END $$;

-- A schedule that a gate ended runs in its chair's name: the chair is told all the same.
CREATE FUNCTION notify_of_schedule() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('schedule-cancelled', NEW.id::text, ARRAY[NEW.chair_id], NEW.version_id, NULL,
    jsonb_build_object('reason', NEW.ended_reason),
    CASE WHEN coalesce(app_request_id(), '') LIKE 'schedule:%' THEN NULL ELSE app_person() END);
  RETURN NULL;
END $$;

CREATE FUNCTION notify_of_task() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('review-task', NEW.id::text, people_with('editor'), NEW.version_id, NULL,
    jsonb_build_object('dueOn', to_char(NEW.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')), NULL);
  RETURN NULL;
END $$;

-- What nobody causes but time: votes due in two days or overdue, reviews due in 90, 60 and 30 days or overdue. Run as
-- often as one likes, by as many processes as one likes: each is told once. Answers how many were told.
CREATE FUNCTION remind_of_due(p_today date DEFAULT (clock_timestamp() AT TIME ZONE 'UTC')::date) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  told integer := 0;
  due  record;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('guideboard reminders', 0)) THEN
    RETURN 0;
  END IF;
  FOR due IN
    SELECT version.id, version.round, latest.due_on,
           ARRAY(SELECT asked.person_id FROM seat_assignment AS asked
                 WHERE asked.version_id = version.id AND asked.ended_at IS NULL AND NOT EXISTS (
                   SELECT FROM vote WHERE vote.version_id = version.id AND vote.voter_id = asked.person_id
                     AND vote.voided_at IS NULL AND vote.content_hash = version.content_hash)) AS waiting
    FROM article_version AS version CROSS JOIN LATERAL (
      SELECT due_on FROM review_deadline WHERE version_id = version.id AND round = version.round
      ORDER BY set_at DESC LIMIT 1) AS latest
    WHERE version.state = 'UNDER_REVIEW' AND latest.due_on <= p_today + 2
  LOOP
    told := told + notify_people(
      CASE WHEN due.due_on < p_today THEN 'votes-overdue' ELSE 'votes-due-soon' END,
      concat_ws(':', due.id, due.round, due.due_on),
      due.waiting || CASE WHEN due.due_on < p_today THEN people_with('editor') ELSE '{}' END,
      due.id, NULL, jsonb_build_object('dueOn', to_char(due.due_on, 'YYYY-MM-DD')), NULL);
  END LOOP;
  FOR due IN
    SELECT first.*, (SELECT min(step) FROM unnest(ARRAY[0, 30, 60, 90]) AS step
                     WHERE first.due_on::date - p_today <= step) AS within
    FROM (SELECT version.id, min(part.due_on) AS due_on
          FROM article_version AS version CROSS JOIN LATERAL review_due(version.id) AS part
          WHERE version.state = 'APPROVED' GROUP BY version.id) AS first
    WHERE first.due_on ~ '^\d{4}-\d{2}-\d{2}$' AND first.due_on <= to_char(p_today + 90, 'YYYY-MM-DD')
  LOOP
    told := told + notify_people('review-due', concat_ws(':', due.id, due.due_on, due.within),
      people_with('editor') || contributors_of(due.id), due.id, NULL,
      jsonb_build_object('dueOn', due.due_on, 'within', due.within), NULL);
  END LOOP;
  RETURN told;
END $$;

-- E-mail ------------------------------------------------------------------------------------------
-- One notice at a time, held by its row until the transaction ends: two processes never send the same one. What is
-- older than two days when mail is switched on is left to the inbox.

CREATE FUNCTION take_notice_to_mail() RETURNS TABLE (
  notice_id uuid, event_key text, kind text, version_id uuid, thread_id uuid, detail jsonb, tries integer,
  address text, name text, actor text, title text, number integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT due.id, due.event_key, due.kind, due.version_id, due.thread_id, due.detail, due.mail_tries,
         person.email, person.name, actor.name, version.content ->> 'title', version.number
  FROM (SELECT * FROM notice
        WHERE mailed_at IS NULL AND mail_dead_at IS NULL AND mail_after <= clock_timestamp()
          AND at > clock_timestamp() - interval '2 days'
        ORDER BY mail_after, id LIMIT 1 FOR UPDATE SKIP LOCKED) AS due
  JOIN person ON person.id = due.person_id
  LEFT JOIN person AS actor ON actor.id = due.actor_id
  JOIN article_version AS version ON version.id = due.version_id
$$;

-- A try that failed is tried again after 1, 2, 4 … minutes; the eighth is the last one.
CREATE FUNCTION note_mail(p_notice uuid, p_sent boolean) RETURNS TABLE (tries integer, dead boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE notice SET
    mail_tries = mail_tries + 1,
    mailed_at = CASE WHEN p_sent THEN clock_timestamp() END,
    mail_after = clock_timestamp() + interval '1 minute' * power(2, mail_tries),
    mail_dead_at = CASE WHEN NOT p_sent AND mail_tries >= 7 THEN clock_timestamp() END
  WHERE id = p_notice RETURNING mail_tries, mail_dead_at IS NOT NULL
$$;

CREATE FUNCTION dead_mail_count() RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::integer FROM notice WHERE mail_dead_at > clock_timestamp() - interval '7 days'
$$;

-- Triggers and grants -----------------------------------------------------------------------------

CREATE TRIGGER notice_guarded BEFORE UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION guard_notice_update();
CREATE TRIGGER notice_kept BEFORE DELETE OR TRUNCATE ON notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_event_tells_people AFTER INSERT ON version_event FOR EACH ROW EXECUTE FUNCTION notify_of_move();
CREATE TRIGGER seat_assignment_tells_people AFTER INSERT OR UPDATE ON seat_assignment
  FOR EACH ROW EXECUTE FUNCTION notify_of_assignment();
CREATE TRIGGER vote_tells_people AFTER INSERT ON vote FOR EACH ROW WHEN (NEW.choice = 'object') EXECUTE FUNCTION notify_of_objection();
CREATE TRIGGER thread_tells_people AFTER INSERT ON thread FOR EACH ROW EXECUTE FUNCTION notify_of_thread();
CREATE TRIGGER thread_entry_tells_people AFTER INSERT ON thread_entry FOR EACH ROW EXECUTE FUNCTION notify_of_entry();
CREATE TRIGGER article_version_tells_voters AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.content_hash IS DISTINCT FROM NEW.content_hash) EXECUTE FUNCTION notify_of_edit();
CREATE TRIGGER scheduled_approval_tells_chair AFTER UPDATE ON scheduled_approval
  FOR EACH ROW WHEN (OLD.outcome IS NULL AND NEW.outcome = 'cancelled') EXECUTE FUNCTION notify_of_schedule();
CREATE TRIGGER review_task_tells_people AFTER INSERT ON review_task FOR EACH ROW EXECUTE FUNCTION notify_of_task();

DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT tgrelid::regclass AS owner, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgenabled <> 'A' AND (tgname LIKE '%\_tells\_%' OR tgrelid = 'notice'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', found.owner, found.tgname);
  END LOOP;
END $$;

GRANT SELECT, UPDATE (read_at) ON notice TO guideboard_app;
REVOKE EXECUTE ON FUNCTION
  guard_notice_update(), notify_people(text, text, uuid[], uuid, uuid, jsonb, uuid), people_with(text), contributors_of(uuid),
  voters_of(uuid), notify_of_move(), notify_of_assignment(), notify_of_objection(), notify_of_thread(), notify_of_entry(),
  notify_of_edit(), notify_of_schedule(), notify_of_task(), remind_of_due(date), take_notice_to_mail(),
  note_mail(uuid, boolean), dead_mail_count()
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remind_of_due(date), take_notice_to_mail(), note_mail(uuid, boolean), dead_mail_count() TO guideboard_app;
