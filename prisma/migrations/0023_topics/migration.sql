-- Projection: what a version is about, in the terms of MeSH, for the library's filter; rebuilt at submission and approval.
CREATE TABLE version_topic (
  version_id uuid NOT NULL REFERENCES article_version (id),
  code       text NOT NULL,
  display    text NOT NULL,
  PRIMARY KEY (version_id, code)
);
CREATE INDEX version_topic_by_code ON version_topic (code);

CREATE FUNCTION topics_of(p_content jsonb) RETURNS TABLE (code text, display text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT item ->> 'code', min(item ->> 'display') FROM json_items(p_content -> 'topics')
  WHERE item ->> 'code' IS NOT NULL AND item ->> 'display' IS NOT NULL
  GROUP BY item ->> 'code'
$$;

CREATE FUNCTION project_topics() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM version_topic WHERE version_id = NEW.id;
  INSERT INTO version_topic SELECT NEW.id, topic.code, topic.display FROM topics_of(NEW.content) AS topic;
  RETURN NULL;
END $$;
CREATE TRIGGER article_version_topics_projected AFTER UPDATE ON article_version
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state IN ('SUBMITTED', 'APPROVED'))
  EXECUTE FUNCTION project_topics();
ALTER TABLE article_version ENABLE ALWAYS TRIGGER article_version_topics_projected;

CREATE VIEW reader_topic WITH (security_barrier) AS
  SELECT version.article_id, projected.*
  FROM version_topic AS projected JOIN article_version AS version ON version.id = projected.version_id
  WHERE version.state IN ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'SUPERSEDED');

GRANT SELECT ON reader_topic TO guideboard_reader, guideboard_app;
GRANT SELECT ON version_topic TO guideboard_app;
REVOKE EXECUTE ON FUNCTION topics_of(jsonb), project_topics() FROM PUBLIC;
