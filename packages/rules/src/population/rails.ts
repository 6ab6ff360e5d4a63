import { type Circuit, turned, type Wire } from './circuit.ts'

/**
 * A Kleene truth as two bits per patient: whether it is true, and whether it is true or unknown. What is
 * certain is always possible.
 */
export interface Rails {
  readonly certain: Wire
  readonly possible: Wire
}

/** A truth that is never unknown. */
export function plainly(wire: Wire): Rails {
  return { certain: wire, possible: wire }
}

export function negated({ certain, possible }: Rails): Rails {
  return { certain: turned(possible), possible: turned(certain) }
}

/** Both ends of a truth by one law that never turns a "no" into a "yes" when more is true. */
export function rails(of: (end: (member: Rails) => Wire) => Wire): Rails {
  return { certain: of((member) => member.certain), possible: of((member) => member.possible) }
}

export function every({ both }: Circuit, members: readonly Rails[]): Rails {
  return rails((end) => members.map(end).reduce(both))
}

export function some({ either }: Circuit, members: readonly Rails[]): Rails {
  return rails((end) => members.map(end).reduce(either))
}
