import type { VersionSignal } from '@guideboard/database'
import { type Actor, actorText } from './actor.ts'
import type { Ctx, Watching } from './ctx.ts'
import { type Denial, Unauthenticated } from './errors.ts'
import { signalInbox } from './signal-inbox.ts'

/**
 * What somebody sees of the changes of versions, for as long as they may: at first, at each change, and in between
 * they are asked for again. It ends when their session or key does, when `may` denies, or when nobody listens.
 * @param look what the signals mean for them; `done` ends it after these events
 */
export async function* whileAllowed<T>(
  ctx: Ctx,
  watching: Watching,
  may: (actor: Actor) => Denial | undefined,
  look: (
    signals: readonly VersionSignal[],
  ) => Promise<{ readonly events: readonly T[]; readonly done?: boolean }>,
): AsyncGenerator<T, void> {
  const inbox = signalInbox(ctx.database.changes, watching)
  try {
    let signals: readonly VersionSignal[] | undefined = ['gap']
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
