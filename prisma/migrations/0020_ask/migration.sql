-- What nothing in the library answered, for the board to write about. The words alone, without numbers and names and
-- without who asked; the same words are one row.
CREATE TABLE unanswered_question (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Of one article, or of the whole library.
  article_id uuid REFERENCES article (id),
  words      text NOT NULL CONSTRAINT unanswered_question_words_short CHECK (char_length(words) BETWEEN 1 AND 300),
  times      integer NOT NULL DEFAULT 1 CONSTRAINT unanswered_question_times_positive CHECK (times > 0),
  first_at   timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_at    timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT unanswered_question_once UNIQUE NULLS NOT DISTINCT (article_id, words)
);
CREATE INDEX unanswered_question_by_times ON unanswered_question (times DESC, last_at DESC, id);
CREATE TRIGGER unanswered_question_has_actor BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON unanswered_question
  FOR EACH STATEMENT EXECUTE FUNCTION require_actor();
ALTER TABLE unanswered_question ENABLE ALWAYS TRIGGER unanswered_question_has_actor;

-- How often the same answer was found helpful, and how often not. No question, and nobody's name.
CREATE TABLE answer_rating (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  article_id     uuid NOT NULL REFERENCES article (id),
  statement_keys text[] NOT NULL CONSTRAINT answer_rating_keys_few CHECK (cardinality(statement_keys) <= 20),
  helpful        integer NOT NULL DEFAULT 0 CONSTRAINT answer_rating_helpful_counted CHECK (helpful >= 0),
  unhelpful      integer NOT NULL DEFAULT 0 CONSTRAINT answer_rating_unhelpful_counted CHECK (unhelpful >= 0),
  last_at        timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT answer_rating_once UNIQUE (article_id, statement_keys)
);
CREATE TRIGGER answer_rating_has_actor BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON answer_rating
  FOR EACH STATEMENT EXECUTE FUNCTION require_actor();
ALTER TABLE answer_rating ENABLE ALWAYS TRIGGER answer_rating_has_actor;

GRANT SELECT, INSERT, UPDATE (times, last_at) ON unanswered_question TO guideboard_app;
GRANT SELECT, INSERT, UPDATE (helpful, unhelpful, last_at) ON answer_rating TO guideboard_app;
