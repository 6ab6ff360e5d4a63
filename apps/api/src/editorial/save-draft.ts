import { type ArticleContent, isEditable } from '@guideboard/content'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Conflict, NotReady } from '../platform/errors.ts'
import { actingPerson } from './acting-person.ts'
import { checkContent } from './check-content.ts'
import { withCurrentLock } from './current-lock.ts'
import { DraftConflict, mergeDraft } from './draft-merge.ts'
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
 * changes nothing, not even the lock. What the writer had typed and not saved is dropped with it.
 * @throws NotFound, Invalid with paths, DraftConflict with both texts, NotReady with code CONTENT_FROZEN
 */
export async function saveDraft(ctx: Ctx, input: SaveDraft): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayWrite(ctx.actor), 'version.save', entity)
  const given = readContent(input.content)
  try {
    return await save(ctx, input, given)
  } catch (error) {
    throw error instanceof Conflict ? await withBothTexts(ctx, input, given, error) : error
  }
}

async function save(ctx: Ctx, input: SaveDraft, given: ArticleContent): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  const person = actingPerson(ctx.actor)
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
      await tx.draftScratch.deleteMany({ where: { versionId: before.id, personId: person.id } })
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

/** The lost race with everything that brings both texts together; as it is where the version holds no earlier text. */
async function withBothTexts(
  ctx: Ctx,
  input: SaveDraft,
  given: ArticleContent,
  conflict: Conflict,
): Promise<Conflict> {
  return read(ctx, async (tx) => {
    const merge = await mergeDraft(tx, await loadVersion(tx, input.versionId), input.lock, given)
    return merge === undefined ? conflict : new DraftConflict(conflict.message, merge)
  })
}

function frozen({ state }: Version): NotReady {
  const message = `The content of a version that is ${state} does not change.`
  return new NotReady(message, [{ code: 'CONTENT_FROZEN', message }], { code: 'CONTENT_FROZEN' })
}
