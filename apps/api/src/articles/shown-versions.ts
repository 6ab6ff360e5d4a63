import { Prisma } from '@guideboard/database'

/** Per article the version that its page shows: approved, else the notice of a withdrawn one, else in review. */
export const shownVersions = Prisma.sql`
  SELECT DISTINCT ON (v.article_id)
         v.article_id, v.id, v.state, v.updated_at, a.slug, v.content ->> 'language' AS language
  FROM reader_version v JOIN reader_article a ON a.id = v.article_id
  ORDER BY v.article_id,
           CASE v.state WHEN 'APPROVED' THEN 0 WHEN 'WITHDRAWN' THEN 1 WHEN 'SUPERSEDED' THEN 3 ELSE 2 END,
           v.number DESC`
