import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'

export const nothing: readonly string[] = Object.freeze([])

/** More than so many facts are told apart by a set. */
const few = 12

/** Everything that the members of an open expression lacked; a decided one lacks nothing. */
export function lackedBy(truth: Truth, members: readonly TraceNode[]): readonly string[] {
  if (truth !== 'unknown') return nothing
  return together(members.map((member) => member.missing))
}

/** The facts of all lists, each once, in order of first mention. Shares a list that is the only one. */
export function together(lists: readonly (readonly string[])[]): readonly string[] {
  let all = nothing
  let own: string[] | undefined
  let known: Set<string> | undefined
  for (const list of lists) {
    if (list.length === 0 || list === all) continue
    if (all === nothing) {
      all = list
      continue
    }
    if (known === undefined && all.length > few) known = new Set(all)
    for (const fact of list) {
      if (known === undefined ? all.includes(fact) : known.has(fact)) continue
      if (own === undefined) all = own = [...all]
      own.push(fact)
      known?.add(fact)
      if (known === undefined && own.length > few) known = new Set(own)
    }
  }
  return all
}
