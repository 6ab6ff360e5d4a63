import type { Feed, VersionNotice } from '@guideboard/database'
import { type Actor, actorText } from './actor.ts'
import type { Ctx, Watching } from './ctx.ts'
import { type Denial, Unauthenticated } from './errors.ts'
import { signalInbox } from './signal-inbox.ts'

/**
 * What somebody sees of the changes of versions, for as long as they may: at first, at each change, and in between
 * they are asked for again. It ends when their session or key does, when `may` denies, or when nobody listens.
 * @param look what the signals mean for them; `done` ends it after these events
 */
export function whileAllowed<T>(
  ctx: Ctx,
  watching: Watching,
  may: (actor: Actor) => Denial | undefined,
  look: Look<VersionNotice, T>,
): AsyncGenerator<T, void> {
  return following(ctx.database.changes, ctx, watching, may, look)
}

type Look<Signal, T> = (
  signals: readonly (Signal | 'gap')[],
) => Promise<{ readonly events: readonly T[]; readonly done?: boolean }>

/** The same for any feed of the database. */
export async function* following<Signal, T>(
  feed: Pick<Feed<Signal>, 'subscribe'>,
  ctx: Ctx,
  watching: Watching,
  may: (actor: Actor) => Denial | undefined,
  look: Look<Signal, T>,
): AsyncGenerator<T, void> {
  const inbox = signalInbox(feed, watching)
  try {
    let signals: readonly (Signal | 'gap')[] | undefined = ['gap']
    while (signals !== undefined) {
      if (!(await stillMay(ctx.actor, watching, may))) return
      if (signals.length > 0) {
        const { events, done = false } = await look(signals)
        yield* events
        if (done) return
      }
      signals = await inbox.next()
    }
  } finally {
    inbox.close()
  }
}

async function stillMay(
  actor: Actor,
  { actorNow }: Watching,
  may: (actor: Actor) => Denial | undefined,
): Promise<boolean> {
  try {
    const now = await actorNow()
    return actorText(now) === actorText(actor) && may(now) === undefined
  } catch (error) {
    if (error instanceof Unauthenticated) return false
    throw error
  }
}
