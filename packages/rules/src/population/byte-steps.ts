import { type ByteStep, bitBytes, groupSize, type Make, readBy } from './byte-step.ts'
import { isTurned, nodeOf, type Wire } from './circuit.ts'
import { bitsOfRows } from './code-bits.ts'
import type { PopulationCircuit } from './population-circuit.ts'

/**
 * The steps that answer a group. Bit `j` of byte `i` of a result belongs to patient `16 * j + i` of the group:
 * eight rows of codes give their bits by a few shifts, without moving any byte.
 */
export function byteSteps({ circuit, facts, results }: PopulationCircuit): readonly ByteStep[] {
  const steps: ByteStep[] = []
  const places = new Map<number, { readonly place: number; readonly turned: boolean }>()
  const factPlaces = new Map<string, readonly number[]>()
  let used = 0
  const make: Make = (step) => {
    const to = used
    used += 1
    steps.push({ ...step, to } as ByteStep)
    return to
  }

  const bitOfFact = (fact: string, bit: number): number => {
    const known = factPlaces.get(fact)
    if (known !== undefined) return known[bit] ?? 0
    const index = facts.findIndex((one) => one.fact === fact)
    const first = index * groupSize
    const row = Array.from({ length: groupSize / bitBytes }, (_, j) =>
      make({ kind: 'load', at: first + j * bitBytes }),
    )
    const made = bitsOfRows(make, row, facts[index]?.bits ?? 0)
    factPlaces.set(fact, made)
    return made[bit] ?? 0
  }

  // A place holds what its node says, or the opposite where that saves a step.
  const placeOf = (node: number): { readonly place: number; readonly turned: boolean } => {
    const known = places.get(node)
    if (known !== undefined) return known
    const made = makeNode(node)
    places.set(node, made)
    return made
  }
  const held = (wire: Wire) => {
    const { place, turned } = placeOf(nodeOf(wire))
    return { place, turned: turned !== isTurned(wire) }
  }
  const makeNode = (node: number): { readonly place: number; readonly turned: boolean } => {
    const written = circuit.nodes[node] ?? { kind: 'never' }
    switch (written.kind) {
      case 'never':
        return { place: make({ kind: 'fill', byte: 0 }), turned: false }
      case 'code-bit':
        return { place: bitOfFact(written.fact, written.bit), turned: false }
      case 'both': {
        const [a, b] = [held(written.left), held(written.right)]
        const [left, right] = a.turned ? [b.place, a.place] : [a.place, b.place]
        if (a.turned && b.turned) return { place: make({ kind: 'or', left, right }), turned: true }
        const kind = a.turned || b.turned ? 'and-not' : 'and'
        return { place: make({ kind, left, right }), turned: false }
      }
      case 'differ': {
        const [a, b] = [held(written.left), held(written.right)]
        const place = make({ kind: 'xor', left: a.place, right: b.place })
        return { place, turned: a.turned !== b.turned }
      }
    }
  }

  for (const [i, wire] of results.entries()) {
    prepare(circuit.nodes, wire, places, (node) => void placeOf(node))
    const { place, turned } = held(wire)
    const of = turned ? make({ kind: 'not', of: place }) : place
    steps.push({ kind: 'store', of, at: i * bitBytes })
  }
  return needed(steps)
}

// Nodes in an order in which each finds its inputs made: a circuit may be deeper than a call stack.
function prepare(
  nodes: PopulationCircuit['circuit']['nodes'],
  wire: Wire,
  made: ReadonlyMap<number, unknown>,
  make: (node: number) => void,
): void {
  const open = [nodeOf(wire)]
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const written = nodes[node]
    const inputs = written !== undefined && 'left' in written ? [written.right, written.left].map(nodeOf) : []
    const unmade = inputs.filter((input) => !made.has(input))
    if (!made.has(node) && unmade.length > 0) open.push(...unmade)
    else {
      if (!made.has(node)) make(node)
      open.pop()
    }
  }
}

// Steps whose result nobody reads are left out.
function needed(steps: readonly ByteStep[]): readonly ByteStep[] {
  const read = new Set<number>()
  const kept = [...steps].reverse().filter((step) => {
    if (step.kind !== 'store' && !read.has(step.to)) return false
    for (const place of readBy(step)) read.add(place)
    return true
  })
  return kept.reverse()
}
