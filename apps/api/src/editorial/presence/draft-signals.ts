import type { Database, Feed } from '@guideboard/database'

/** The draft itself has changed, or who is in it. */
type DraftSignal = 'version' | 'others'

export interface DraftSignals extends Pick<Feed<DraftSignal>, 'subscribe'> {
  /** Asks to look at the others once so many milliseconds are over; the last word counts. */
  lookAgainIn(milliseconds: number | undefined): void
}

/** What concerns one draft of all that the database tells, and the passing of time: nothing says that a tab died. */
export function draftSignals(
  { changes, editing }: Pick<Database, 'changes' | 'editing'>,
  versionId: string,
): DraftSignals {
  let timer: NodeJS.Timeout | undefined
  let wake = () => {}
  return {
    subscribe: (hear) => {
      wake = () => hear('others')
      const stops = [
        changes.subscribe((signal) => {
          if (signal === 'gap') hear('gap')
          else if (signal.versionId === versionId) hear('version')
        }),
        editing.subscribe((signal) => {
          if (signal === 'gap' || signal === versionId) hear('others')
        }),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
    lookAgainIn: (milliseconds) => {
      clearTimeout(timer)
      if (milliseconds === undefined) return
      timer = setTimeout(() => wake(), milliseconds)
      timer.unref()
    },
  }
}
