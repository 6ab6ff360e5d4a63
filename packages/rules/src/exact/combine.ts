import { type Diagram, type DiagramStore, no, yes } from './diagram.ts'
import { spend } from './work.ts'

/** Where all of these are true. */
export function every(store: DiagramStore, members: readonly Diagram[]): Diagram {
  return members.reduceRight<Diagram>((rest, member) => store.choose(member, rest, no), yes)
}

/** Where some of these are true. */
export function some(store: DiagramStore, members: readonly Diagram[]): Diagram {
  return members.reduceRight<Diagram>((rest, member) => store.choose(member, yes, rest), no)
}

/** Where at least so many of these are true; counted from the left, each remaining count built once. */
export function atLeast(store: DiagramStore, needed: number, members: readonly Diagram[]): Diagram {
  const memo = members.map(() => new Map<number, Diagram>())
  const from = (i: number, left: number): Diagram => {
    const member = members[i]
    if (left <= 0) return yes
    if (member === undefined || left > members.length - i) return no
    if (member === yes) return from(i + 1, left - 1)
    if (member === no) return from(i + 1, left)
    const known = memo[i]?.get(left)
    if (known !== undefined) return known
    spend(store.work, 1)
    const made = store.choose(member, from(i + 1, left - 1), from(i + 1, left))
    memo[i]?.set(left, made)
    return made
  }
  return from(0, needed)
}
