-- An assessment that a key made is nobody's in person, and who made one may have left: then the organization's admins
-- are told of a withdrawal, so that no organization that relied on a version goes untold.
-- Still nothing of a patient, and nothing of an organization, is in what they are told.

CREATE FUNCTION admins_told_for(p_version uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT admin.person_id), '{}')
  FROM guideline_result AS result
  JOIN assessment ON assessment.organization_id = result.organization_id AND assessment.id = result.assessment_id
  JOIN membership AS admin ON admin.organization_id = assessment.organization_id AND admin.role = 'org-admin'
    AND admin.starts_at <= clock_timestamp() AND (admin.ends_at IS NULL OR admin.ends_at > clock_timestamp())
  WHERE result.version_id = p_version AND NOT EXISTS (
    SELECT FROM membership AS assessor JOIN person ON person.id = assessor.person_id
    WHERE assessor.organization_id = assessment.organization_id AND assessor.role = 'clinician'
      AND assessment.assessed_by = 'person:' || assessor.person_id AND person.disabled_at IS NULL
      AND assessor.starts_at <= clock_timestamp()
      AND (assessor.ends_at IS NULL OR assessor.ends_at > clock_timestamp()))
$$;

-- Whoever made assessments of their own is told of those: the second notice of one event is none.
CREATE OR REPLACE FUNCTION notify_of_withdrawal() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  event_key text := NEW.version_id || ':' || NEW.seq;
  detail jsonb := jsonb_build_object('reason', NEW.reason);
BEGIN
  PERFORM notify_people('guideline-withdrawn', event_key, assessors_of(NEW.version_id), NEW.version_id, NULL, detail);
  PERFORM notify_people('guideline-withdrawn', event_key, admins_told_for(NEW.version_id), NEW.version_id, NULL,
                        detail || '{"as": "org-admin"}');
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION admins_told_for(uuid) FROM PUBLIC;
