import { mayReadArticles } from '../../articles/policy.ts'
import { read } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import { HttpRefusal } from '../../platform/body-limits.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import { slugsBehind } from './load-published.ts'
import { type Definition, loadPublishedGuidelines } from './published-guideline.ts'

export interface ReadDefinition {
  readonly type: Definition['resourceType']
  readonly id: string
  /** The label that pins a version; without one, what is in force. */
  readonly version?: string | undefined
  readonly baseUrl: string
}

/**
 * One published resource: what is in force under an id, or the version that is pinned.
 * @throws NotFound for what was never in force; HttpRefusal 410 for what no longer is and was not pinned
 */
export async function readDefinition(ctx: Ctx, asked: ReadDefinition): Promise<Definition> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const { version: pin, baseUrl } = asked
  const found = await read(ctx, async (tx) => {
    const guidelines = await loadPublishedGuidelines(tx, await slugsBehind(tx, asked.id), {
      baseUrl,
      wanted: ({ label, state }) => (pin === undefined ? state !== 'SUPERSEDED' : label === pin),
    })
    return guidelines.flatMap(({ version, definitions }) =>
      definitions
        .filter(({ resourceType, id }) => resourceType === asked.type && id === asked.id)
        .map((definition) => ({ version, definition })),
    )
  })
  const current = found.find(({ version }) => pin !== undefined || version.state === 'APPROVED')
  if (current !== undefined) return current.definition
  if (found.length > 0)
    throw new HttpRefusal(
      410,
      'WITHDRAWN',
      'It is no longer in force. A version of it can be read by its number.',
    )
  throw new NotFound(asked.type)
}
