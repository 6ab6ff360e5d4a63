import { canonicalContent, isEditable } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
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

  return withCurrentLock(ctx, input.versionId, () =>
    change(ctx, async (tx) => {
      const before = await loadForWriter(tx, input.versionId, input.lock)
      if (!isEditable(before.state)) throw frozen(before)
      const content = withPolicy(given, await approvedBase(tx, before))
      await tx.$queryRaw`SELECT save_content(${before.id}::uuid, ${input.lock}::int, ${canonicalContent(content)})`
      const after = await loadVersion(tx, before.id)
      await storeChecks(tx, content, after.contentHash)
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
