import type { BoardEvent, SignedDates, SurveyEvent, VersionState, VoteChoice } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

interface EventRow {
  readonly chain: string
  readonly action: 'version.move' | 'version.vote' | 'surveillance.record'
  readonly actor: string
  readonly version_id: string
  readonly at: number
  readonly detail: Readonly<Record<string, string | null | undefined>>
}

/**
 * The lines of the trail that metrics are made of, in their order: nothing else is read for them.
 * @param atMost one more than this is answered where there are more
 */
export async function boardEventsBefore(
  tx: ReadTx,
  until: Date,
  atMost: number,
): Promise<readonly BoardEvent[]> {
  const rows = await rowsOf<EventRow>(
    tx,
    Prisma.sql`
      SELECT trail.chain, trail.action, trail.actor, substr(trail.entity, 9) AS version_id,
             (extract(epoch FROM trail.at) * 1000)::float8 AS at, trail.payload::jsonb AS detail
      FROM audit_trail AS trail
      WHERE trail.action IN ('version.move', 'version.vote', 'surveillance.record')
        AND trail.entity LIKE 'version:%' AND trail.outcome = 'success' AND trail.at < ${until}
      ORDER BY trail.at, trail.chain, trail.seq LIMIT ${atMost + 1}`,
  )
  return rows.map(toEvent)
}

const choices: Readonly<Record<string, VoteChoice>> = {
  approve: 'APPROVE',
  object: 'OBJECT',
  abstain: 'ABSTAIN',
}

function toEvent({ chain, action, actor, version_id: versionId, at, detail }: EventRow): BoardEvent {
  switch (action) {
    case 'version.move':
      return {
        kind: 'move',
        at,
        versionId,
        articleId: chain.slice('events:'.length),
        from: (detail.from ?? null) as VersionState | null,
        to: detail.to as VersionState,
        contentHash: detail.contentHash ?? '',
      }
    case 'version.vote':
      return {
        kind: 'vote',
        at,
        versionId,
        voterId: actor.slice('person:'.length),
        choice: choices[detail.choice ?? ''] ?? 'ABSTAIN',
      }
    case 'surveillance.record':
      return {
        kind: 'survey',
        at,
        versionId,
        outcome: detail.outcome as SurveyEvent['outcome'],
        statementKey: detail.statementKey === 'all' ? null : (detail.statementKey ?? null),
        nextDueOn: detail.nextDueOn ?? null,
        settlesTask: detail.taskId != null,
      }
  }
}

/** The dates in contents that the log names by their hash. */
export async function signedDates(
  tx: ReadTx,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, SignedDates>> {
  const rows = await rowsOf<{
    readonly content_hash: string
    readonly due_on: string
    readonly parts: readonly { readonly key: string; readonly dueOn: string | null }[]
    readonly newest: string | null
  }>(
    tx,
    Prisma.sql`
      SELECT DISTINCT ON (content_hash) content_hash, content ->> 'reviewDueOn' AS due_on,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('key', said ->> 'key', 'dueOn', said ->> 'reviewDueOn')), '[]')
              FROM jsonb_path_query(content, '$.sections[*].statements[*]') AS said
              WHERE said ? 'recommendation' OR said ? 'reviewDueOn') AS parts,
             (SELECT max(concat_ws('-', lpad(day ->> 0, 4, '0'), lpad(day ->> 1, 2, '0'), lpad(coalesce(day ->> 2, '1'), 2, '0')))
              FROM jsonb_path_query(content, '$.references[*].csl.issued."date-parts"[0]') AS day
              WHERE jsonb_array_length(day) > 1) AS newest
      FROM article_version WHERE content_hash = ANY (${[...hashes]}::text[]) ORDER BY content_hash`,
  )
  return new Map(
    rows.map(({ content_hash, due_on, parts, newest }) => [
      content_hash,
      {
        reviewDue: [
          { statementKey: null, dueOn: due_on },
          ...parts.map(({ key, dueOn }) => ({ statementKey: key, dueOn: dueOn ?? due_on })),
        ],
        newestReference: newest,
      },
    ]),
  )
}
