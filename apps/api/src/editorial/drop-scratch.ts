import { jot } from '../audit/jot.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { actingPerson } from './acting-person.ts'
import { loadVersion } from './load-version.ts'
import { mayWrite } from './policy.ts'
import type { Version } from './version.ts'

/**
 * Throws away what the person has typed into a draft and not saved.
 * @throws NotFound
 */
export async function dropScratch(ctx: Ctx, versionId: string): Promise<Version> {
  await refuse(ctx, mayWrite(ctx.actor), 'version.save', { kind: 'version', id: versionId })
  const person = actingPerson(ctx.actor)
  return jot(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    await tx.draftScratch.deleteMany({ where: { versionId: version.id, personId: person.id } })
    return version
  })
}
