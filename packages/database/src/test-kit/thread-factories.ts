import { asPerson, type MadeVersion } from './article-factories.ts'
import type { TestDatabase } from './test-database.ts'

/** A thread on "Walking" in the one statement of the usual article, a note unless given. Answers its id. */
export function makeThread(
  test: TestDatabase,
  personId: string,
  { versionId, contentHash }: Pick<MadeVersion, 'versionId' | 'contentHash'>,
  given: { kind?: 'note' | 'question' | 'blocking'; body?: string; key?: string } = {},
): Promise<string> {
  return asPerson(test, personId, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO thread (version_id, kind, target, target_key, field, audience, quote, prefix, suffix, content_hash, body)
      VALUES (${versionId}::uuid, ${given.kind ?? 'note'}, 'statement', ${given.key ?? 'S1'}, 'text', 'clinician',
              'Walking', '', ' helps. ', ${contentHash}, ${given.body ?? 'How far?'})
      RETURNING id`
    if (row === undefined) throw new Error('The insert gave no thread back.')
    return row.id
  })
}

/** Resolves a thread, or reopens it. */
export function turnThread(
  test: TestDatabase,
  personId: string,
  threadId: string,
  given: { reason?: string; reopen?: boolean } = {},
): Promise<void> {
  return asPerson(test, personId, async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.reason', ${given.reason ?? ''}, true)`
    await tx.$executeRaw`
      UPDATE thread SET resolved_at = CASE WHEN ${given.reopen ?? false} THEN NULL ELSE now() END
      WHERE id = ${threadId}::uuid`
  })
}

/** A suggestion of other words for the clinician, in the one statement of the usual article. Answers its id. */
export function makeSuggestion(
  test: TestDatabase,
  personId: string,
  { versionId, contentHash }: Pick<MadeVersion, 'versionId' | 'contentHash'>,
  replacement: unknown = [{ text: 'Walking helps a little. ' }, { cite: 'walk', locator: 'p. 3' }],
): Promise<string> {
  return asPerson(test, personId, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO suggestion (version_id, statement_key, field, audience, content_hash, replacement)
      VALUES (${versionId}::uuid, 'S1', 'text', 'clinician', ${contentHash}, ${JSON.stringify(replacement)}::jsonb)
      RETURNING id`
    if (row === undefined) throw new Error('The insert gave no suggestion back.')
    return row.id
  })
}
