import type { EditingPlace } from '@guideboard/content'

/** What became of a word to the server; refused: it would be again. */
export type Heard = 'heard' | 'lost' | 'refused'

export interface Announcer {
  /** Says where the tab is, unless it has said so; null: nowhere in the draft. */
  readonly at: (place: EditingPlace | null) => void
  /** Leaves until it is called back: nobody has looked at the tab for long, or it is closed. */
  readonly away: () => void
  readonly back: () => void
  /** Leaves for good. */
  readonly stop: () => void
}

/** Milliseconds between two words at least, and at most while nothing changes. */
const shortest = 1_000
const longest = 10_000

/** Keeps others told of where a tab is: at a change, not more than once a second, and again every ten seconds. */
export function announcer(say: (place: EditingPlace | null) => Promise<Heard>): Announcer {
  let place: EditingPlace | null = null
  let saidAt = Number.NEGATIVE_INFINITY
  let said: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  let isAway = false
  let underway: Promise<unknown> = Promise.resolve()

  const speak = () => {
    clearTimeout(timer)
    saidAt = Date.now()
    said = JSON.stringify(place)
    underway = say(place).then((heard) => {
      if (heard === 'refused') over = true
    })
    timer = setTimeout(again, longest)
  }
  const again = () => {
    if (!over && !isAway && place !== null) speak()
  }
  const leave = () => {
    clearTimeout(timer)
    // After what was said last, or it would be back again.
    if (said !== undefined && !over) void underway.then(() => say(null))
    said = undefined
  }
  return {
    at: (next) => {
      place = next
      if (over || isAway || JSON.stringify(next) === (said ?? 'null')) return
      if (next === null) return leave()
      clearTimeout(timer)
      timer = setTimeout(again, Math.max(0, saidAt + shortest - Date.now()))
    },
    away: () => {
      isAway = true
      leave()
    },
    back: () => {
      if (!isAway) return
      isAway = false
      again()
    },
    stop: () => {
      leave()
      over = true
    },
  }
}
