import { isEditable, type VersionState } from '@guideboard/content'
import { read } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx, Watching } from '../../platform/ctx.ts'
import { following } from '../../platform/while-allowed.ts'
import { actingPerson } from '../acting-person.ts'
import { loadVersion } from '../load-version.ts'
import { mayReadBoard } from '../policy.ts'
import { draftSignals } from './draft-signals.ts'
import { loadOthers, type Presence } from './load-others.ts'

/** How a draft stands, and who else is in it. */
export interface DraftChange {
  readonly versionId: string
  readonly state: VersionState
  /** The version itself may have changed, and not only who is in it. */
  readonly changed: boolean
  readonly others: readonly Presence[]
}

/** What is added to a span, so that a look after it finds it over. */
const margin = 50

/**
 * Follows a draft and whoever else is in it, for people of the board. The first event says how it stands; whoever is
 * not heard of any more is gone by itself.
 * @throws NotFound
 */
export async function watchDraft(
  ctx: Ctx,
  versionId: string,
  watching: Watching,
): Promise<AsyncIterable<DraftChange>> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const ownId = actingPerson(ctx.actor).id
  const { id } = await read(ctx, (tx) => loadVersion(tx, versionId))
  const signals = draftSignals(ctx.database, id)
  let last: string | undefined
  return following(signals, ctx, watching, mayReadBoard, async (heard) => {
    const { state, others, holdsFor } = await read(ctx, async (tx) => {
      const { state } = await loadVersion(tx, id)
      return { state, ...(isEditable(state) ? await loadOthers(tx, id, ownId) : nobody) }
    })
    signals.lookAgainIn(holdsFor === undefined ? undefined : Math.max(0, holdsFor) + margin)
    const changed = heard.some((signal) => signal !== 'others')
    const mark = JSON.stringify([state, others])
    if (!changed && mark === last) return { events: [] }
    last = mark
    return { events: [{ versionId: id, state, changed, others }] }
  })
}

const nobody = { others: [], holdsFor: undefined } as const
