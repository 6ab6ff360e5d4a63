import { plainOf } from '../decimal.ts'
import { type FactSlots, noCode, stateAt } from '../fact-slots.ts'
import { both, fails, holds, type Level, open } from '../level.ts'
import type { TracedLimit } from '../trace.ts'
import type { Compiling } from './compiling.ts'
import { nothing, together } from './lacking.ts'
import { compareInterval, type HeldLimit } from './limits.ts'

/** The limits of one test, ready to be compared with. */
export interface CompiledLimits {
  /** Limits with the same key are passed by the same numbers. */
  readonly key: string
  /** The held numbers that pass, both ends included, where that is the same for everybody. */
  readonly span: Span | undefined
  /** Kleene answer of a held interval: true (or false) for every limit still possible. */
  readonly compare: (lo: number, hi: number, facts: FactSlots) => Level
  /** Facts on which limits depend and that are not known. */
  readonly lacked: (facts: FactSlots) => readonly string[]
  /** The limits as they stand for this patient. */
  readonly traced: (facts: FactSlots) => readonly TracedLimit[]
}

export interface Span {
  readonly least: number
  readonly most: number
}

/** Whether all, none or some of a held interval lies in a span. */
export function within({ least, most }: Span, lo: number, hi: number): Level {
  if (hi < least || lo > most) return fails
  return lo >= least && hi <= most ? holds : open
}

/** Prepares limits; those that depend on no fact become one span. */
export function compileLimits(held: readonly HeldLimit[], compiling: Compiling): CompiledLimits {
  const plain = held.filter((limit) => 'value' in limit)
  if (plain.length === held.length) return fixedLimits(plain)
  const limits = held.map((limit) => ('by' in limit ? limitByCode(limit, compiling) : fixedLimit(limit)))
  return {
    key: limits.map((limit) => limit.key).join(' '),
    span: undefined,
    compare: (lo, hi, facts) => {
      let level: Level = holds
      for (const limit of limits) level = both(level, limit.compare(lo, hi, facts))
      return level
    },
    lacked: (facts) => together(limits.map((limit) => limit.lacked(facts))),
    traced: (facts) => limits.map((limit) => limit.traced(facts)),
  }
}

type FixedLimit = Extract<HeldLimit, { value: number }>

// Held numbers are whole, so what lies above a limit begins one further on.
function fixedLimits(limits: readonly FixedLimit[]): CompiledLimits {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { comparison, value } of limits) {
    if (comparison === 'ge') least = value
    if (comparison === 'gt') least = value + 1
    if (comparison === 'le') most = value
    if (comparison === 'lt') most = value - 1
  }
  const span = { least, most }
  const standing = Object.freeze(limits.map(standingLimit))
  return {
    key: `${least} to ${most}`,
    span,
    compare: (lo, hi) => within(span, lo, hi),
    lacked: () => nothing,
    traced: () => standing,
  }
}

function standingLimit({ comparison, value }: FixedLimit): TracedLimit {
  return Object.freeze({ comparison, values: Object.freeze([plainOf(value)]) })
}

interface OneLimit extends Pick<CompiledLimits, 'key' | 'compare' | 'lacked'> {
  readonly traced: (facts: FactSlots) => TracedLimit
}

function fixedLimit(limit: FixedLimit): OneLimit {
  const standing = standingLimit(limit)
  return { ...fixedLimits([limit]), traced: () => standing }
}

function limitByCode(
  { comparison, by, of }: Extract<HeldLimit, { by: string }>,
  compiling: Compiling,
): OneLimit {
  const slot = compiling.slotOf(by)
  const perCode = compiling.codesOf(by).map((code) => of.get(code))
  const every = [...new Set(of.values())]
  const itself = Object.freeze([by])
  // All of them while the code is not known.
  const possible = (facts: FactSlots): readonly number[] => {
    const value = perCode[facts.lower[slot] ?? noCode]
    return value === undefined ? every : [value]
  }
  return {
    key: JSON.stringify([comparison, by, perCode]),
    compare: (lo, hi, facts) => {
      const [first = Number.NaN, ...others] = possible(facts)
      const level = compareInterval(lo, hi, comparison, first)
      return others.every((limit) => compareInterval(lo, hi, comparison, limit) === level) ? level : open
    },
    lacked: (facts) => (stateAt(facts, slot).kind === 'known' ? nothing : itself),
    traced: (facts) => ({ comparison, values: possible(facts).map(plainOf), by }),
  }
}
