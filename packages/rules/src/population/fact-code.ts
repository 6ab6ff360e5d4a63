import type { FactDeclaration } from '../fact-declaration.ts'
import type { Cell } from '../program.ts'
import { type Circuit, never, turned, type Wire } from './circuit.ts'
import type { Rails } from './rails.ts'

/** Code of a fact of which nothing is known. Cell `i` of a fact has the code `i + 1`. */
export const unknownCode = 0

/** A fact as one byte per patient: which of its cells the value lies in. */
export interface FactCode {
  readonly fact: string
  readonly declared: FactDeclaration
  readonly cells: readonly Cell[]
  /** How many bits its codes need. */
  readonly bits: number
}

/** The coding of a fact by its cells. A date is never compared: it is known (code 1) or not. */
export function factCode(fact: string, declared: FactDeclaration, cells: readonly Cell[]): FactCode {
  const highest = Math.max(1, cells.length)
  return { fact, declared, cells, bits: Math.floor(Math.log2(highest)) + 1 }
}

/** What a test of a fact answers, cell by cell: unknown for an unknown fact. */
export function testCells(circuit: Circuit, code: FactCode, passes: (cell: Cell) => boolean): Rails {
  const passing = [false, ...code.cells.map(passes)]
  const certain = whereCode(circuit, code, passing)
  passing[unknownCode] = true
  return { certain, possible: whereCode(circuit, code, passing) }
}

/** Whether anything is known of a fact: never unknown. */
export function isKnown({ codeBit, either }: Circuit, code: FactCode): Rails {
  let known: Wire = never
  for (let bit = 0; bit < code.bits; bit += 1) known = either(known, codeBit(code.fact, bit))
  return { certain: known, possible: known }
}

// By halves from the highest bit down. Codes beyond the last cell do not occur, so a half of nothing else
// is whatever the other half is; a limit on a quantity thereby needs one step per bit.
function whereCode(circuit: Circuit, { fact, bits }: FactCode, passing: readonly boolean[]): Wire {
  const within = (first: number, bit: number): Wire => {
    if (bit < 0) return passing[first] === true ? turned(never) : never
    const upper = first + 2 ** bit
    const lower = within(first, bit - 1)
    if (upper >= passing.length) return lower
    return circuit.choose(circuit.codeBit(fact, bit), within(upper, bit - 1), lower)
  }
  return within(0, bits - 1)
}
