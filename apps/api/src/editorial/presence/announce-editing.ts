import { type EditingPlace, editingKeyFault, isEditable } from '@guideboard/content'
import { jot } from '../../audit/jot.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Invalid, NotReady } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import { actingPerson } from '../acting-person.ts'
import { loadVersion } from '../load-version.ts'
import { mayWrite } from '../policy.ts'

export interface AnnounceEditing {
  readonly versionId: string
  /** Made up by the tab for as long as it lives. */
  readonly tabId: string
  /** Null: it has left the draft. */
  readonly place: EditingPlace | null
}

/** After so many milliseconds the database shows a tab no more; the rows of all that are long gone go with the next. */
const forgotten = 60_000

/**
 * Says where a tab is in a draft, or that it left, to whoever may read the draft. Said again every few seconds; what
 * is not is taken as gone. It blocks nobody and leaves no trace.
 * @throws NotFound, Invalid, NotReady with code CONTENT_FROZEN
 */
export async function announceEditing(ctx: Ctx, input: AnnounceEditing): Promise<boolean> {
  await refuse(ctx, mayWrite(ctx.actor), 'version.save', { kind: 'version', id: input.versionId })
  const { place, tabId } = readInput(input)
  const personId = actingPerson(ctx.actor).id
  return jot(ctx, async (tx) => {
    const { id: versionId, state } = await loadVersion(tx, input.versionId)
    const before = new Date(ctx.clock.now().getTime() - forgotten)
    await tx.editingTab.deleteMany({ where: { seenAt: { lt: before } } })
    if (place === null) {
      await tx.editingTab.deleteMany({ where: { personId, tabId, versionId } })
      return false
    }
    if (!isEditable(state)) throw frozen(state)
    const now = { versionId, part: place.part, placeKey: place.key }
    await tx.editingTab.upsert({
      where: { personId_tabId: { personId, tabId } },
      create: { personId, tabId, ...now },
      update: now,
    })
    return true
  })
}

function readInput({ tabId, place }: AnnounceEditing): Pick<AnnounceEditing, 'tabId' | 'place'> {
  if (!isUuid(tabId))
    throw unreadable('/tabId', 'The tab has no id of the right form.', 'Make up a UUID for the tab.')
  const fault = place === null ? undefined : editingKeyFault(place)
  if (fault !== undefined) throw unreadable('/place/key', fault.message, fault.fix)
  return { tabId: tabId.toLowerCase(), place }
}

function unreadable(path: string, message: string, fix: string): Invalid {
  return new Invalid(message, [{ code: 'BAD_USER_INPUT', message, path, fix }])
}

function frozen(state: string): NotReady {
  const message = `Nobody edits a version that is ${state}.`
  return new NotReady(message, [{ code: 'CONTENT_FROZEN', message }], { code: 'CONTENT_FROZEN' })
}
