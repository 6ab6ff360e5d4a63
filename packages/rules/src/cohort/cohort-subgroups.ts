import type { FactDeclaration } from '../fact-declaration.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'

/** Patients who are looked at apart, as far as the facts of a rule set tell who they are. */
/** By what patients are told apart; only the parts by age and by sex exclude each other. */
export type CohortDimension = 'age' | 'sex' | 'condition'

export interface CohortSubgroup {
  readonly id: string
  readonly dimension: CohortDimension
  readonly name: string
  readonly includes: (snapshot: Snapshot) => boolean
}

/** A GFR below this is decreased whatever the age: KDIGO 2024 CKD guideline, GFR categories G3a to G5. */
const decreasedGfr = 60

/** From an age on, below another: years. */
const ageBands = [
  [0, 18],
  [18, 40],
  [40, 65],
  [65, 80],
  [80, undefined],
] as const

/**
 * The subgroups that these facts can tell: bands of age, 65 and over, renal impairment, pregnancy, and each sex. A fact is
 * known by its id and its unit; a patient of whom it is unknown belongs to none.
 */
export function cohortSubgroups(ruleSet: RuleSet): readonly CohortSubgroup[] {
  const facts = Object.entries(ruleSet.facts)
  const named = (pattern: RegExp, fits: (declared: FactDeclaration) => boolean) =>
    facts.filter(([id, declared]) => pattern.test(id) && fits(declared)).map(([id]) => id)
  const is = (value: boolean | string) => (state: FactState | undefined) =>
    state?.kind === 'known' && state.value === value
  const number = (holds: (value: number) => boolean) => (state: FactState | undefined) =>
    state?.kind === 'known' && typeof state.value === 'number' && holds(state.value)
  const yesNo = (declared: FactDeclaration) => declared.type === 'boolean'
  const inUnit = (unit: RegExp) => (declared: FactDeclaration) =>
    declared.type === 'quantity' && unit.test(declared.unit)

  const ages = named(/^age$/i, inUnit(/^a$/))
  const bands = ageBands.flatMap(([from, below]) => {
    const until = below === undefined ? 'and over' : `to ${below - 1}`
    const within = number((age) => age >= from && age < (below ?? Number.POSITIVE_INFINITY))
    return apart(`age-${from}`, `Age ${from} ${until}`, ages, within, 'age')
  })
  const parts = [
    ...bands,
    ...apart(
      'age-65-over',
      'Age 65 and over',
      ages,
      number((age) => age >= 65),
    ),
    ...either('renal-impairment', 'Renal impairment', [
      [named(/(kidney|renal|ckd)/i, yesNo), is(true)],
      [named(/gfr/i, inUnit(/^mL\/min/)), number((gfr) => gfr < decreasedGfr)],
    ]),
    ...apart('pregnancy', 'Pregnant', named(/^pregnan(t|cy)$/i, yesNo), is(true)),
  ]
  const [sex] = named(/^sex$/i, (declared) => declared.type === 'code')
  const declared = sex === undefined ? undefined : ruleSet.facts[sex]
  if (sex === undefined || declared?.type !== 'code') return parts
  const sexes = declared.codes.flatMap((code) => apart(`sex-${code}`, `Sex: ${code}`, [sex], is(code), 'sex'))
  return [...parts, ...sexes]
}

type Holds = (state: FactState | undefined) => boolean

function apart(
  id: string,
  name: string,
  facts: readonly string[],
  holds: Holds,
  dimension: CohortDimension = 'condition',
): readonly CohortSubgroup[] {
  return either(id, name, [[facts, holds]], dimension)
}

function either(
  id: string,
  name: string,
  ways: readonly (readonly [facts: readonly string[], holds: Holds])[],
  dimension: CohortDimension = 'condition',
): readonly CohortSubgroup[] {
  const known = ways.filter(([facts]) => facts.length > 0)
  if (known.length === 0) return []
  const includes = (snapshot: Snapshot) =>
    known.some(([facts, holds]) => facts.some((fact) => holds(snapshot[fact])))
  return [{ id, name, dimension, includes }]
}
