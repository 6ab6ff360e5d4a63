/**
 * One bit per patient, as a result of other such bits. The lowest bit of the number says whether the bit is
 * taken as it is or turned over, so that "not" costs nothing and a condition and its negation are one node.
 */
export type Wire = number

export const never: Wire = 0
export const always: Wire = 1

/** A node of a circuit; node `n` is the wire `2 * n`. The inputs of a `differ` are never turned over. */
type CircuitNode =
  | { readonly kind: 'never' }
  /** One bit of the code of a fact. */
  | { readonly kind: 'code-bit'; readonly fact: string; readonly bit: number }
  | { readonly kind: 'both'; readonly left: Wire; readonly right: Wire }
  | { readonly kind: 'differ'; readonly left: Wire; readonly right: Wire }

/** Bits made of bits; what was asked for twice is made once. */
export interface Circuit {
  readonly nodes: readonly CircuitNode[]
  readonly codeBit: (fact: string, bit: number) => Wire
  readonly both: (left: Wire, right: Wire) => Wire
  readonly either: (left: Wire, right: Wire) => Wire
  /** One of the two, and not the other. */
  readonly differ: (left: Wire, right: Wire) => Wire
  readonly choose: (which: Wire, ifSo: Wire, ifNot: Wire) => Wire
}

export function turned(wire: Wire): Wire {
  return wire ^ 1
}

export function nodeOf(wire: Wire): number {
  return wire >> 1
}

export function isTurned(wire: Wire): boolean {
  return (wire & 1) === 1
}

/** An empty circuit. */
export function circuit(): Circuit {
  const nodes: CircuitNode[] = [{ kind: 'never' }]
  const codeBits = new Map<string, Wire>()
  const pairs = { both: new Map<number, Wire>(), differ: new Map<number, Wire>() }

  const pair = (kind: 'both' | 'differ', a: Wire, b: Wire): Wire => {
    const [left, right] = a < b ? [a, b] : [b, a]
    const key = left * 2 ** 26 + right
    const known = pairs[kind].get(key)
    if (known !== undefined) return known
    const made = 2 * nodes.length
    nodes.push({ kind, left, right })
    pairs[kind].set(key, made)
    return made
  }

  const both: Circuit['both'] = (left, right) => {
    if (left === never || right === never || left === turned(right)) return never
    if (left === always || left === right) return right
    return right === always ? left : pair('both', left, right)
  }
  const either: Circuit['either'] = (left, right) => turned(both(turned(left), turned(right)))
  const differ: Circuit['differ'] = (left, right) => {
    const flips = (left ^ right) & 1
    const [a, b] = [left & ~1, right & ~1]
    if (a === b) return flips
    if (a === never) return b ^ flips
    return (b === never ? a : pair('differ', a, b)) ^ flips
  }
  const choose: Circuit['choose'] = (which, ifSo, ifNot) => {
    if (ifSo === ifNot) return ifSo
    return either(both(which, ifSo), both(turned(which), ifNot))
  }

  return {
    nodes,
    both,
    either,
    differ,
    choose,
    codeBit: (fact, bit) => {
      const key = `${bit} ${fact}`
      const wire = codeBits.get(key) ?? 2 * nodes.length
      if (!codeBits.has(key)) nodes.push({ kind: 'code-bit', fact, bit })
      codeBits.set(key, wire)
      return wire
    },
  }
}
