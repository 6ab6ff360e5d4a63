import { scaledOf } from './decimal.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { fails, holds, open } from './level.ts'
import type { FactState } from './snapshot.ts'

/** What is known of a patient, found by number: each fact's place in the author's order. */
export interface FactSlots {
  readonly states: readonly FactState[]
  /**
   * The state as numbers. A quantity: the held ends of its interval, endless while it is unknown. A boolean: its
   * level. A code: its place in the declared list, or `noCode`. The last two stand in `lower` alone.
   */
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

export const noCode = -1

const unknown: FactState = { kind: 'unknown' }

/** Looks every fact up once. Time and room grow with the number of declared facts. */
export function fillSlots(
  declared: readonly (readonly [fact: string, declaration: FactDeclaration])[],
  stateOf: (fact: string) => FactState,
): FactSlots {
  const states = new Array<FactState>(declared.length)
  const lower = new Array<number>(declared.length).fill(0)
  const upper = new Array<number>(declared.length).fill(0)
  for (let slot = 0; slot < declared.length; slot += 1) {
    const [fact = '', declaration] = declared[slot] ?? []
    const state = stateOf(fact)
    states[slot] = state
    switch (declaration?.type) {
      case 'boolean':
        lower[slot] = state.kind === 'known' ? (state.value === true ? holds : fails) : open
        break
      case 'code':
        lower[slot] = state.kind === 'known' ? codeOf(declaration.codes, String(state.value)) : noCode
        break
      case 'quantity':
        lower[slot] = lowerEnd(state)
        upper[slot] = upperEnd(state)
    }
  }
  return { states, lower, upper }
}

// A code that is not declared is still a code: no test of a declared one finds it.
function codeOf(codes: readonly string[], code: string): number {
  const place = codes.indexOf(code)
  return place < 0 ? codes.length : place
}

function lowerEnd(state: FactState): number {
  switch (state.kind) {
    case 'known':
      return scaledOf(Number(state.value))
    case 'range':
      return scaledOf(state.lo)
    case 'unknown':
      return Number.NEGATIVE_INFINITY
  }
}

function upperEnd(state: FactState): number {
  switch (state.kind) {
    case 'known':
      return scaledOf(Number(state.value))
    case 'range':
      return scaledOf(state.hi)
    case 'unknown':
      return Number.POSITIVE_INFINITY
  }
}

/** Slots in which facts can be forgotten and remembered again. */
export interface ForgetfulSlots {
  readonly slots: FactSlots
  readonly keep: (slot: number, kept: boolean) => void
}

/** Copies slots; a forgotten fact stands as it does in `empty`, where nothing is known. */
export function forgetful(facts: FactSlots, empty: FactSlots): ForgetfulSlots {
  const [states, lower, upper] = [[...facts.states], [...facts.lower], [...facts.upper]]
  return {
    slots: { states, lower, upper },
    keep: (slot, kept) => {
      const from = kept ? facts : empty
      states[slot] = stateAt(from, slot)
      lower[slot] = lowerAt(from, slot)
      upper[slot] = upperAt(from, slot)
    },
  }
}

/** The lower end of the fact in a slot. */
export function lowerAt(facts: FactSlots, slot: number): number {
  return facts.lower[slot] ?? Number.NEGATIVE_INFINITY
}

/** The upper end of the fact in a slot. */
export function upperAt(facts: FactSlots, slot: number): number {
  return facts.upper[slot] ?? Number.POSITIVE_INFINITY
}

/** The state of the fact in a slot. */
export function stateAt(facts: FactSlots, slot: number): FactState {
  return facts.states[slot] ?? unknown
}
