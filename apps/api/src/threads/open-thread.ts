import { type Anchor, captureAnchor, mentionsIn, type Place } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadVersion } from '../editorial/load-version.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import { loadBoardPeople } from './board-people.ts'
import { givenText } from './given-text.ts'
import { contentAsRead } from './load-saved-content.ts'
import { loadThread } from './load-threads.ts'
import { mayOpenThread } from './policy.ts'
import type { Thread, ThreadKind } from './thread.ts'

export interface OpenThread {
  readonly versionId: string
  /** Of the content that was read; it need not be the current one. */
  readonly contentHash: string
  readonly kind: ThreadKind
  readonly place: Place
  readonly body: string
}

/**
 * Opens a thread on a place in a version. A blocking one stops approval until it is resolved. What is written `besides`
 * is written with it or not at all.
 * @throws NotFound, Invalid
 */
export async function openThread(
  ctx: Ctx,
  input: OpenThread,
  besides?: (tx: Tx, threadId: string) => Promise<void>,
): Promise<Thread> {
  await refuse(ctx, mayOpenThread(ctx.actor), 'thread.open', { kind: 'version', id: input.versionId })
  const body = givenText(input.body, '/body')
  refuseUnstorableText(input.place.key, '/key')
  const { version, anchor } = await read(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    const content = await contentAsRead(tx, version.id, input.contentHash)
    return { version, anchor: anchored(captureAnchor(content, input.place)) }
  })
  const quoted =
    anchor.target === 'statement' ? anchor : { ...anchor, audience: null, prefix: '', suffix: '' }

  return change(ctx, async (tx) => {
    const mentions = mentionsIn(body, await loadBoardPeople(tx))
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO thread (version_id, kind, target, target_key, field, audience, quote, prefix, suffix, content_hash, body,
                          mentions)
      VALUES (${version.id}::uuid, ${input.kind}, ${quoted.target}, ${quoted.key}, ${quoted.field}, ${quoted.audience},
              ${quoted.quote}, ${quoted.prefix}, ${quoted.suffix}, ${quoted.hash}, ${body}, ${[...mentions]}::uuid[])
      RETURNING id`
    if (row === undefined) throw new Error('The thread was not written.')
    await besides?.(tx, row.id)
    return {
      value: await loadThread(tx, row.id, ctx.actor),
      audit: {
        action: 'thread.open',
        entity: { kind: 'thread', id: row.id },
        detail: {
          versionId: version.id,
          kind: input.kind,
          target: quoted.target,
          key: quoted.key,
          field: quoted.field,
          contentHash: quoted.hash,
          mentions,
        },
      },
    }
  })
}

function anchored(anchor: Anchor | undefined): Anchor {
  if (anchor !== undefined) return anchor
  const message = 'There is no such place in that content.'
  throw new Invalid(message, [
    {
      code: 'BAD_USER_INPUT',
      message,
      path: '/key',
      fix: 'Name a statement, rule or reference of the content, a field it has, and a selection that holds words.',
    },
  ])
}
