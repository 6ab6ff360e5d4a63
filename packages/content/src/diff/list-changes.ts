import { longestIncreasing } from './longest-increasing.ts'
import type { Place } from './operation.ts'

/** What became of the members of a keyed list. */
export interface ListChanges<Member> {
  readonly removed: readonly Member[]
  readonly added: readonly { readonly member: Member; readonly place: Place }[]
  /** As few as can be: whoever stays keeps its order. */
  readonly moved: readonly { readonly key: string; readonly place: Place }[]
  /** Members of both lists, in the later order. */
  readonly kept: readonly { readonly key: string; readonly before: Member; readonly after: Member }[]
}

/** Compares two lists whose members have keys of their own. */
export function listChanges<Member>(
  before: readonly Member[],
  after: readonly Member[],
  keyOf: (member: Member) => string,
): ListChanges<Member> {
  const places = new Map(before.map((member, index) => [keyOf(member), { member, index }]))
  const known = after.flatMap((member, index) => {
    const found = places.get(keyOf(member))
    return found === undefined ? [] : [{ key: keyOf(member), found, member, index }]
  })
  const steady = new Set(longestIncreasing(known.map(({ found }) => found.index)))
  const placeAt = (index: number): Place => {
    const previous = after[index - 1]
    return { index, after: previous === undefined ? null : keyOf(previous) }
  }
  const keys = new Set(after.map(keyOf))
  return {
    removed: before.filter((member) => !keys.has(keyOf(member))),
    added: after.flatMap((member, index) =>
      places.has(keyOf(member)) ? [] : [{ member, place: placeAt(index) }],
    ),
    moved: known.flatMap(({ key, index }, at) => (steady.has(at) ? [] : [{ key, place: placeAt(index) }])),
    kept: known.map(({ key, found, member }) => ({ key, before: found.member, after: member })),
  }
}

/**
 * Puts members into a list, each after the one it names. In the list they were taken from, that is the very
 * order they had; in another one, an unknown neighbour leaves the index to decide.
 */
export function putInPlace<Member>(
  list: readonly Member[],
  placed: readonly { readonly member: Member; readonly place: Place }[],
  keyOf: (member: Member) => string,
): readonly Member[] {
  const found = [...list]
  for (const { member, place } of placed.toSorted((a, b) => a.place.index - b.place.index)) {
    const neighbour = found.findIndex((one) => keyOf(one) === place.after)
    const at = place.after === null ? 0 : neighbour === -1 ? place.index : neighbour + 1
    found.splice(Math.min(at, found.length), 0, member)
  }
  return found
}
