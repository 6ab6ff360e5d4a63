import type { VersionState } from '../lifecycle.ts'
import type { MoveEvent } from './board-event.ts'

/** A version in one state: since when, and until when unless it is there still. */
export interface Stay {
  readonly versionId: string
  readonly state: VersionState
  readonly since: number
  readonly until: number | null
  /** The move that began it. */
  readonly begun: MoveEvent
}

/** Every stay of every version, in the order in which they began. @param moves in the order of the log */
export function staysOf(moves: readonly MoveEvent[]): readonly Stay[] {
  const stays: Stay[] = []
  const latest = new Map<string, number>()
  for (const begun of moves) {
    const { versionId, to: state, at: since } = begun
    const before = latest.get(versionId)
    const left = before === undefined ? undefined : stays[before]
    if (before !== undefined && left !== undefined) stays[before] = { ...left, until: since }
    latest.set(versionId, stays.length)
    stays.push({ versionId, state, since, until: null, begun })
  }
  return stays
}
