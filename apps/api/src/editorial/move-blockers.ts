import { guardMeaning, lifecycleConstraints, type Move, type SignatureMeaning } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { Forbidden, NotReady } from '../platform/errors.ts'
import type { MoveOption, Unmet } from './version.ts'

interface Row {
  readonly version_id: string
  readonly move: Move
  readonly needs_reason: boolean
  readonly meaning: string | null
  readonly code: string | null
  readonly message: string | null
}

/** Every move open to each version's state, with all that keeps this person from it. The database is who decides. */
export async function moveOptions(
  tx: ReadTx,
  versionIds: readonly string[],
  personId: string | undefined,
): Promise<ReadonlyMap<string, readonly MoveOption[]>> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT version.id AS version_id, rule.move, rule.needs_reason, rule.meaning, blocker.code, blocker.message
      FROM board_version AS version
      JOIN transition_rule AS rule ON rule.from_state = version.state AND rule.move <> 'SUPERSEDE'
      LEFT JOIN LATERAL move_blockers(version.id, rule.move, ${personId ?? null}::uuid) AS blocker ON true
      WHERE version.id = ANY (${[...versionIds]}::uuid[])`,
  )
  const options = new Map<string, Map<Move, MoveOption>>(versionIds.map((id) => [id, new Map()]))
  for (const row of rows) {
    const ofVersion = options.get(row.version_id)
    const known = ofVersion?.get(row.move) ?? {
      move: row.move,
      needsReason: row.needs_reason,
      meaning: row.meaning === null ? null : (row.meaning.toUpperCase() as SignatureMeaning),
      unmet: [],
    }
    ofVersion?.set(row.move, { ...known, unmet: [...known.unmet, ...unmetOf(row)] })
  }
  return new Map([...options].map(([id, moves]) => [id, [...moves.values()]]))
}

/** @throws Forbidden or NotReady, with every unmet condition as a reason */
export function refuseUnmet(option: MoveOption): void {
  const [first] = option.unmet
  if (first === undefined) return
  const forbidden = first.code === 'ROLE_REQUIRED' || first.code === 'SELF_APPROVAL'
  throw forbidden
    ? new Forbidden(first.message, { code: first.code, reasons: option.unmet })
    : new NotReady(first.message, option.unmet, { code: first.code })
}

function unmetOf({ code, message }: Row): readonly Unmet[] {
  if (code === null || message === null) return []
  const meaning = code === '23505' ? lifecycleConstraints.one_in_review : guardMeaning({ sqlstate: code })
  if (meaning === undefined) throw new Error(`The guard ${code} has no meaning.`)
  return [{ code: meaning.code, message }]
}
