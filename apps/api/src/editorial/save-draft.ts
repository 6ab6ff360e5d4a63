import { isEditable } from '@guideboard/content'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { checkContent } from './check-content.ts'
import { withCurrentLock } from './current-lock.ts'
import { approvedBase } from './load-content.ts'
import { loadForWriter, loadVersion } from './load-version.ts'
import { mayWrite } from './policy.ts'
import { readContent, withPolicy } from './resolve-content.ts'
import { storeChecks } from './store-checks.ts'
import type { Version } from './version.ts'

export interface SaveDraft {
  readonly versionId: string
  readonly lock: number
  readonly content?: unknown
}

/**
 * Writes the content of a draft, with the policy of today, and runs the checks on it. The same content again
 * changes nothing, not even the lock.
 * @throws NotFound, Invalid with paths, Conflict, NotReady with code CONTENT_FROZEN
 */
export async function saveDraft(ctx: Ctx, input: SaveDraft): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayWrite(ctx.actor), 'version.save', entity)
  const given = readContent(input.content)
  const { before, base } = await read(ctx, async (tx) => {
    const before = await loadForWriter(tx, input.versionId, input.lock)
    return { before, base: await approvedBase(tx, before) }
  })
  if (!isEditable(before.state)) throw frozen(before)
  const { contentText, results } = await checkContent(ctx, before, withPolicy(given, base))

  return withCurrentLock(ctx, input, () =>
    change(ctx, async (tx) => {
      await tx.$queryRaw`SELECT save_content(${before.id}::uuid, ${input.lock}::int, ${contentText})`
      const after = await loadVersion(tx, before.id)
      await storeChecks(tx, after.contentHash, results)
      return {
        value: after,
        audit: {
          action: 'version.save',
          entity,
          detail: { lock: after.lock, contentHashBefore: before.contentHash, contentHash: after.contentHash },
        },
      }
    }),
  )
}

function frozen({ state }: Version): NotReady {
  const message = `The content of a version that is ${state} does not change.`
  return new NotReady(message, [{ code: 'CONTENT_FROZEN', message }], { code: 'CONTENT_FROZEN' })
}
