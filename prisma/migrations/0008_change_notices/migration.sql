-- Who watches a version hears of a change by NOTIFY, at commit: ids and the state alone, never text and
-- nothing of a patient. A notice is a hint to read again; nobody decides anything by it.

CREATE FUNCTION tell_of_version(version article_version) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT pg_notify('guideboard_version', json_build_object(
    'articleId', version.article_id, 'versionId', version.id, 'state', version.state)::text)
$$;

CREATE OR REPLACE FUNCTION notify_version_changed() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'article_version' THEN PERFORM tell_of_version(NEW);
    -- A check result belongs to a hash: every version with this content has changed.
    WHEN 'check_result' THEN
      PERFORM tell_of_version(version) FROM article_version AS version WHERE version.content_hash = NEW.content_hash;
    ELSE PERFORM tell_of_version(version) FROM article_version AS version WHERE version.id = NEW.version_id;
  END CASE;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION tell_of_version(article_version), notify_version_changed() FROM PUBLIC;

-- Every write to a version raises its lock. This says more than the notice of a change of state did.
DROP TRIGGER IF EXISTS article_version_notified ON article_version;
DROP TRIGGER IF EXISTS article_version_told ON article_version;
CREATE TRIGGER article_version_told AFTER INSERT OR UPDATE ON article_version
  FOR EACH ROW EXECUTE FUNCTION notify_version_changed();
DROP TRIGGER IF EXISTS vote_told ON vote;
CREATE TRIGGER vote_told AFTER INSERT ON vote FOR EACH ROW EXECUTE FUNCTION notify_version_changed();
DROP TRIGGER IF EXISTS check_result_told ON check_result;
CREATE TRIGGER check_result_told AFTER INSERT ON check_result
  FOR EACH ROW EXECUTE FUNCTION notify_version_changed();

ALTER TABLE article_version ENABLE ALWAYS TRIGGER article_version_told;
ALTER TABLE vote ENABLE ALWAYS TRIGGER vote_told;
ALTER TABLE check_result ENABLE ALWAYS TRIGGER check_result_told;
