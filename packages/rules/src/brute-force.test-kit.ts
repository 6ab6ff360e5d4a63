import type { Expression } from './expression.ts'
import { smallFacts } from './random-rule-set.test-kit.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'

/** A patient of whom everything is known. */
export type Patient = Readonly<Record<string, boolean | string | number>>
type Json = Readonly<Record<string, unknown>>

/** What all completions say, by trying every one of them; written from the language's description alone. */
export interface Trial {
  readonly possible: readonly string[]
  readonly decisive: readonly string[]
}

/** Prepares every completion of what is given; `undefined` when the data contradict each other. */
export function trials(
  ruleSet: RuleSet,
  given: GivenFacts,
): ((of: (patient: Patient) => unknown) => Trial) | undefined {
  const live = struck(ruleSet, liveValues(given))
  if (live === 'contradiction') return undefined
  const product = completions(live)
  const allowed = new Set(
    product.filter((patient) => !(ruleSet.impossible ?? []).some((one) => holds(ruleSet, one, patient))),
  )
  if (allowed.size === 0) return undefined
  const keyed = product.map((patient) => [Object.values(patient).join(), patient] as const)
  return (of) => {
    const said = new Map(keyed.map(([key, patient]) => [key, String(of(patient))]))
    const possible = new Set(
      keyed.flatMap(([key, patient]) => (allowed.has(patient) ? [said.get(key) ?? ''] : [])),
    )
    const turns = (fact: string) =>
      keyed.some(([key, patient]) =>
        live[fact]?.some(
          (value) => said.get(Object.values({ ...patient, [fact]: value }).join()) !== said.get(key),
        ),
      )
    return {
      possible: [...possible].sort(),
      decisive: possible.size < 2 ? [] : Object.keys(live).filter(turns),
    }
  }
}

type Live = Readonly<Record<string, readonly (boolean | string | number)[]>>

function liveValues(given: GivenFacts): Live {
  return Object.fromEntries(
    Object.entries(smallFacts).map(([fact, { values }]) => {
      const value = given[fact]
      if (value === undefined) return [fact, values]
      if (typeof value !== 'object') return [fact, [value]]
      if (!('lo' in value)) return [fact, values]
      return [fact, values.filter((one) => Number(one) >= value.lo && Number(one) <= value.hi)]
    }),
  )
}

function struck(ruleSet: RuleSet, given: Live): Live | 'contradiction' {
  let live = given
  for (;;) {
    const product = completions(live)
    const next: Record<string, readonly (boolean | string | number)[]> = {}
    for (const [fact, values] of Object.entries(live)) {
      next[fact] = values.filter((value) =>
        (ruleSet.impossible ?? []).every((one) =>
          product.some((patient) => patient[fact] === value && !holds(ruleSet, one, patient)),
        ),
      )
      if (next[fact]?.length === 0) return 'contradiction'
    }
    if (JSON.stringify(next) === JSON.stringify(live)) return live
    live = next
  }
}

function completions(live: Live): readonly Patient[] {
  return Object.entries(live).reduce<readonly Patient[]>(
    (patients, [fact, values]) =>
      patients.flatMap((patient) => values.map((value) => ({ ...patient, [fact]: value }))),
    [{}],
  )
}

/** What a recommendation says of a patient of whom everything is known. */
export function advice(ruleSet: RuleSet, id: string, patient: Patient): string {
  const one = ruleSet.recommendations.find((recommendation) => recommendation.id === id)
  if (one === undefined) throw new Error(`no recommendation ${id}`)
  const alone = aloneAdvice(ruleSet, one, patient)
  const defeaters = ruleSet.recommendations.filter((other) =>
    other.defeats?.some((defeat) => defeat.id === id),
  )
  const defeated = defeaters.some((other) => ['for', 'against'].includes(advice(ruleSet, other.id, patient)))
  return alone === 'for' && defeated ? 'withheld' : alone
}

function aloneAdvice(ruleSet: RuleSet, one: Recommendation, patient: Patient): string {
  const is = (expression: Expression | undefined) =>
    expression === undefined || holds(ruleSet, expression, patient)
  if (!is(ruleSet.eligible) || !is(one.applies)) return 'not-applicable'
  if (one.onlyIf !== undefined && !is(one.onlyIf)) return 'against'
  if (one.onlyIf === undefined && !is(one.when)) return 'not-applicable'
  if (one.direction === 'against') return 'against'
  return one.contraindications?.some((contraindication) => is(contraindication.when)) ? 'withheld' : 'for'
}

/** Whether an expression is true of a patient of whom everything is known. */
export function holds(ruleSet: RuleSet, expression: Expression, patient: Patient): boolean {
  const json = expression as unknown as Json
  const is = (inner: unknown) => holds(ruleSet, inner as Expression, patient)
  if ('all' in json) return (json.all as unknown[]).every(is)
  if ('any' in json) return (json.any as unknown[]).some(is)
  if ('not' in json) return !is(json.not)
  if ('atLeast' in json) return (json.of as unknown[]).filter(is).length >= Number(json.atLeast)
  if ('is' in json) return patient[String(json.is)] === true
  if ('ref' in json) return is(ruleSet.define?.[String(json.ref)])
  if ('choose' in json) return labelOf(ruleSet, String(json.choose), patient) === json.eq
  if ('score' in json) {
    const points = pointsOf(ruleSet, String(json.score), patient)
    const band = ruleSet.scores?.[String(json.score)]?.bands?.find((one) => one.id === json.band)
    if (json.band !== undefined) return points >= (band?.from ?? points) && points <= (band?.to ?? points)
    return inside(json, points, patient)
  }
  if ('eq' in json) return patient[String(json.fact)] === json.eq
  return inside(json, Number(patient[String(json.fact)]), patient)
}

export function labelOf(ruleSet: RuleSet, name: string, patient: Patient): string {
  const choice = ruleSet.define?.[name]
  if (choice === undefined || !('else' in choice)) throw new Error(`no choice ${name}`)
  return choice.choose.find((step) => holds(ruleSet, step.if, patient))?.then ?? choice.else
}

export function pointsOf(ruleSet: RuleSet, name: string, patient: Patient): number {
  const score = ruleSet.scores?.[name]
  return (score?.items ?? []).reduce((sum, item) => {
    if ('if' in item) return sum + (holds(ruleSet, item.if, patient) ? item.points : 0)
    return sum + (item.pick.find((pick) => holds(ruleSet, pick.if, patient))?.points ?? item.else)
  }, score?.base ?? 0)
}

function inside(json: Json, value: number, patient: Patient): boolean {
  const limit = (given: unknown): number => {
    if (typeof given === 'number') return given
    const by = given as { by: string; of: Record<string, number>; else?: number }
    return by.of[String(patient[by.by])] ?? by.else ?? Number.NaN
  }
  return (
    (json.ge === undefined || value >= limit(json.ge)) &&
    (json.gt === undefined || value > limit(json.gt)) &&
    (json.le === undefined || value <= limit(json.le)) &&
    (json.lt === undefined || value < limit(json.lt))
  )
}
