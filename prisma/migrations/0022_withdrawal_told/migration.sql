-- Clinicians whose assessments cite a version are told, in the same transaction, when it is withdrawn: that a guideline
-- they relied on is gone, and why. Nothing of a patient, and nothing of an organization, is in what they are told.

ALTER TABLE notice DROP CONSTRAINT notice_kind_known;
ALTER TABLE notice ADD CONSTRAINT notice_kind_known CHECK (kind IN (
  'version-submitted', 'review-started', 'seat-assigned', 'seat-taken-back', 'votes-due-soon', 'votes-overdue',
  'changes-requested', 'version-approved', 'version-withdrawn', 'guideline-withdrawn', 'objection-raised', 'thread-reply',
  'mentioned', 'blocking-thread', 'vote-voided', 'schedule-cancelled', 'review-task', 'review-due'));

-- As in 0001: the definer functions run as the owner, whom FORCE binds too. For reading alone.
CREATE POLICY lookup ON assessment FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY lookup ON guideline_result FOR SELECT TO CURRENT_USER USING (true);

-- The clinicians who made an assessment with a result of this version, and are clinicians of its organization now. An
-- assessment that a key made is nobody's in person.
CREATE FUNCTION assessors_of(p_version uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT membership.person_id), '{}')
  FROM guideline_result AS result
  JOIN assessment ON assessment.organization_id = result.organization_id AND assessment.id = result.assessment_id
  JOIN membership ON membership.organization_id = assessment.organization_id
    AND assessment.assessed_by = 'person:' || membership.person_id
  WHERE result.version_id = p_version AND membership.role = 'clinician' AND membership.starts_at <= clock_timestamp()
    AND (membership.ends_at IS NULL OR membership.ends_at > clock_timestamp())
$$;

-- The version is locked by its move, and a result takes that lock before it is kept: none comes after this reading.
CREATE FUNCTION notify_of_withdrawal() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM notify_people('guideline-withdrawn', NEW.version_id || ':' || NEW.seq, assessors_of(NEW.version_id),
                        NEW.version_id, NULL, jsonb_build_object('reason', NEW.reason));
  RETURN NULL;
END $$;

CREATE TRIGGER version_event_tells_clinicians AFTER INSERT ON version_event
  FOR EACH ROW WHEN (NEW.from_state = 'APPROVED' AND NEW.to_state = 'WITHDRAWN') EXECUTE FUNCTION notify_of_withdrawal();
ALTER TABLE version_event ENABLE ALWAYS TRIGGER version_event_tells_clinicians;

REVOKE EXECUTE ON FUNCTION assessors_of(uuid), notify_of_withdrawal() FROM PUBLIC;
