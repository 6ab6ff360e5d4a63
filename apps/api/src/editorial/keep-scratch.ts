import { jot } from '../audit/jot.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import { actingPerson } from './acting-person.ts'
import { loadVersion } from './load-version.ts'
import { mayWrite } from './policy.ts'
import type { Scratch } from './scratch.ts'

export interface KeepScratch {
  readonly versionId: string
  readonly lock: number
  readonly content?: unknown
}

/** What a scratch may hold at most, in characters: as much as an article. */
const mostCharacters = 1_000_000

/**
 * Keeps what somebody has typed, for them alone, until they save or drop it. It changes nothing of the version.
 * @throws NotFound, Invalid
 */
export async function keepScratch(ctx: Ctx, input: KeepScratch): Promise<Scratch> {
  await refuse(ctx, mayWrite(ctx.actor), 'version.save', { kind: 'version', id: input.versionId })
  refuseUnstorableText(input.content, '/content')
  const contentText = JSON.stringify(input.content ?? null)
  if (contentText.length > mostCharacters) throw tooLong(contentText.length)
  const person = actingPerson(ctx.actor)
  return jot(ctx, async (tx) => {
    const { id } = await loadVersion(tx, input.versionId)
    const kept = { lock: input.lock, contentText, savedAt: ctx.clock.now() }
    await tx.draftScratch.upsert({
      where: { versionId_personId: { versionId: id, personId: person.id } },
      create: { versionId: id, personId: person.id, ...kept },
      update: kept,
    })
    return { versionId: id, lock: kept.lock, content: input.content ?? null, savedAt: kept.savedAt }
  })
}

function tooLong(length: number): Invalid {
  return new Invalid('The text is too long to be kept.', [
    {
      code: 'BAD_USER_INPUT',
      message: `${length} characters of at most ${mostCharacters}.`,
      path: '/content',
      fix: 'Shorten it.',
    },
  ])
}
