/** Where "now" comes from, so that a decision can be tested at any moment. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still. */
export function clockAt(moment: string): Clock {
  const at = new Date(moment)
  return { now: () => at }
}
