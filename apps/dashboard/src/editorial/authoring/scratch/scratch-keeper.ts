/** How what was typed stands with the server. */
export type Keeping =
  /** Nothing was typed since the last save. */
  | { readonly kind: 'nothing' }
  /** Typed, and not kept yet. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'kept'; readonly at: string }
  /** Not kept; unless it is refused for good, it is tried again by itself. */
  | { readonly kind: 'failed'; readonly why: string; readonly again: boolean }

/** What the server says of one try: when it was kept, or why it never will be. */
export type KeepAnswer = { readonly keptAt: string } | { readonly refused: string }

export interface ScratchKeeper<Text> {
  /** Takes what is written now; it is sent once nothing more was typed for a moment. */
  readonly typed: (text: Text) => void
  /** Sends at once what is not kept yet; whether all of it is kept then. */
  readonly flush: () => Promise<boolean>
  /** Lets a save go first: nothing is kept meanwhile, nor afterwards what the save has already. */
  readonly holdingBack: (save: () => Promise<SaveEnd>) => Promise<void>
  readonly stop: () => void
}

/** Whether everything that was typed before it is saved, or thrown away on purpose. */
export type SaveEnd = 'done' | 'not-done'

/** Milliseconds without a key before what was typed is sent. */
const quiet = 500
const firstPause = 2_000
const longestPause = 30_000

/** Keeps what is typed: the latest text only, one sending after the other, a failed one again after a pause. */
export function scratchKeeper<Text>(
  keep: (text: Text) => Promise<KeepAnswer>,
  onChange: (keeping: Keeping) => void,
): ScratchKeeper<Text> {
  let waiting: { readonly text: Text } | null = null
  let underway = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = firstPause
  let held = false

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  const sendLatest = async () => {
    const sent = waiting
    if (sent === null || held) return
    try {
      const answer = await keep(sent.text)
      pause = firstPause
      // Typed on meanwhile: the next sending says what became of that.
      if (waiting !== sent) return
      if ('refused' in answer) return onChange({ kind: 'failed', why: answer.refused, again: false })
      waiting = null
      onChange({ kind: 'kept', at: answer.keptAt })
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : 'The server did not answer.'
      onChange({ kind: 'failed', why, again: true })
      later(pause)
      pause = Math.min(longestPause, pause * 2)
    }
  }
  const flush = async () => {
    clearTimeout(timer)
    underway = underway.then(sendLatest)
    await underway
    return waiting === null
  }
  return {
    typed: (text) => {
      waiting = { text }
      onChange({ kind: 'typed' })
      if (!held) later(quiet)
    },
    flush,
    holdingBack: async (save) => {
      held = true
      clearTimeout(timer)
      const before = waiting
      try {
        await underway
        if ((await save()) === 'done' && waiting === before) {
          waiting = null
          onChange({ kind: 'nothing' })
        }
      } finally {
        held = false
        if (waiting !== null) later(quiet)
      }
    },
    stop: () => clearTimeout(timer),
  }
}
