import {
  type AssignmentCandidate,
  type InterestEntry,
  type InterestMatch,
  type InterestStatus,
  matchInterests,
  type SeatRole,
  seatRoles,
} from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'
import { loadContent } from '../load-content.ts'
import type { Version } from '../version.ts'

/** Somebody with the role of a seat, and how their interests stand to a version. */
export interface Candidate extends AssignmentCandidate {
  readonly name: string
  /** What they declared last, wherever, held against this content. */
  readonly matches: readonly InterestMatch[]
  /** Why they are not asked to judge it; null when they may be. */
  readonly fault: string | null
}

interface Row {
  readonly id: string
  readonly name: string
  readonly roles: readonly SeatRole[]
  readonly load: number
  readonly before: boolean
  readonly fault: string | null
  readonly status: InterestStatus
  readonly entries: readonly InterestEntry[]
}

/**
 * Everybody with the role of a seat, by name, their interests matched first. Interests that were cleared for this
 * very version match nothing any more.
 * @param today YYYY-MM-DD
 * @param only these people; everybody unless named
 */
export async function loadCandidates(
  tx: ReadTx,
  version: Version,
  today: string,
  only?: readonly string[],
): Promise<readonly Candidate[]> {
  const rows = await rowsOf<Row>(tx, candidates(version.id, only))
  const content = rows.some(({ entries }) => entries.length > 0)
    ? await loadContent(tx, version.id)
    : undefined
  return rows.map(({ id, name, roles, load, before, fault, status, entries }) => {
    const matches = content === undefined || status === 'clear' ? [] : matchInterests(content, entries, today)
    return { id, name, roles, load, before, matches, fault: fault ?? faultOf(matches) }
  })
}

function faultOf([first]: readonly InterestMatch[]): string | null {
  if (first === undefined) return null
  return `Declared interests match this article ("${first.term}" in ${first.where}), and no editor has cleared them for this version.`
}

const candidates = (versionId: string, only?: readonly string[]) => Prisma.sql`
  WITH able AS (
    SELECT person.id, person.name, array_agg(DISTINCT held.role) AS roles
    FROM person JOIN board_grant AS held ON held.person_id = person.id
    WHERE person.disabled_at IS NULL AND held.role = ANY (${[...seatRoles]}::text[])
      AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())
      AND ${only === undefined ? Prisma.sql`true` : Prisma.sql`person.id = ANY (${[...only]}::uuid[])`}
    GROUP BY person.id)
  SELECT able.*, assignment_fault(able.id, ${versionId}::uuid) AS fault,
         interest_status(able.id, ${versionId}::uuid) AS status,
         coalesce((SELECT declared.entries FROM interest_declaration AS declared WHERE declared.person_id = able.id
                   ORDER BY declared.declared_at DESC, declared.id DESC LIMIT 1), '[]') AS entries,
         EXISTS (SELECT FROM seat_assignment AS sat WHERE sat.version_id = ${versionId}::uuid AND sat.person_id = able.id) AS before,
         (SELECT count(*) FROM seat_assignment AS asked JOIN article_version AS other ON other.id = asked.version_id
          WHERE asked.person_id = able.id AND asked.ended_at IS NULL
            AND NOT EXISTS (SELECT FROM vote WHERE vote.version_id = other.id AND vote.voter_id = able.id
                              AND vote.voided_at IS NULL AND vote.content_hash = other.content_hash))::int AS load
  FROM able ORDER BY able.name, able.id`
