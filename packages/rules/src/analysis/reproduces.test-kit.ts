import { evaluate } from '../evaluate.ts'
import type { Evaluation } from '../evaluation.ts'
import type { OutcomeKind } from '../outcome.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { convert } from '../units.ts'
import type { Finding, Place } from './finding.ts'

type Json = Record<string, unknown>

/** Whether a finding's example patient shows, when evaluated, what the finding says. */
export function reproduces(ruleSets: readonly RuleSet[], finding: Finding): boolean {
  const { example, kind, places } = finding
  if (kind === 'cyclic-defeat' || kind === 'invalid' || (kind === 'score-gap' && example === undefined))
    return ruleSets.some((set) => !parseRuleSet(set).ok)
  if (kind === 'unit-slip' && finding.severity === 'error') return places.length === 2
  if (example === undefined) return false
  const says = (place: Place | undefined): OutcomeKind | undefined => outcomeAt(ruleSets, place, example)
  const [a, b] = places.map(says)
  const first = ruleSets.find((set) => set.id === places[0]?.ruleSet) ?? ruleSets[0]
  if (first === undefined) return false
  const evaluation = evaluated(first, example)
  const silent = evaluation.recommendations.every((one) => one.outcome.kind === 'not-applicable')
  switch (kind) {
    case 'contradiction':
      return [a, b].sort().join() === 'against,for'
    case 'overlap':
      return [a, b].sort().join() === (finding.severity === 'error' ? 'for,withheld' : `${a},${a}`)
    case 'redundant':
      return a !== 'not-applicable' && a !== 'needs-data' && a === b
    case 'unreachable':
      return a === 'not-applicable' || a === 'against' || a === 'withheld'
    case 'coverage-gap':
      return silent && evaluation.eligible.truth === 'true'
    case 'uncovered-red-flags':
      return a === 'not-applicable' && evaluation.eligible.truth === 'true' && !criticalSpeaks(evaluation)
    case 'score-gap':
      return unspokenScore(first, finding, evaluation)
    case 'boundary-slip':
      return slips(first, finding, example)
    case 'unit-slip':
      return liesBetween(first, finding, example)
    case 'dead-clause':
    case 'void-defeat':
      return sameWithout(first, places[0]?.path ?? '', example)
    case 'undetermined':
      return false
  }
}

function evaluated(ruleSet: RuleSet, example: Snapshot): Evaluation {
  const known = Object.entries(example).filter(([fact]) => Object.hasOwn(ruleSet.facts, fact))
  return evaluate(ruleSet, Object.fromEntries(known))
}

function outcomeAt(
  ruleSets: readonly RuleSet[],
  place: Place | undefined,
  example: Snapshot,
): OutcomeKind | undefined {
  const ruleSet = ruleSets.find((set) => set.id === place?.ruleSet)
  const at = /^\/recommendations\/(\d+)/.exec(place?.path ?? '')?.[1]
  const id = at === undefined ? undefined : ruleSet?.recommendations[Number(at)]?.id
  if (ruleSet === undefined || id === undefined) return undefined
  return evaluated(ruleSet, example).recommendations.find((one) => one.id === id)?.outcome.kind
}

function criticalSpeaks(evaluation: Evaluation): boolean {
  return evaluation.recommendations.some(
    (one) => one.indicator === 'critical' && one.outcome.kind !== 'not-applicable',
  )
}

// The patient has the score that the message names, and nothing that asks for a score speaks.
function unspokenScore(ruleSet: RuleSet, finding: Finding, evaluation: Evaluation): boolean {
  const [, name, total] = /a "([^"]+)" of (\S+),/.exec(finding.message) ?? []
  const score = evaluation.scores.find((one) => one.name === name)
  const asking = ruleSet.recommendations.filter(({ applies, when, onlyIf, contraindications = [] }) =>
    JSON.stringify([applies, when, onlyIf, contraindications]).includes('"score"'),
  )
  return (
    score?.lo === Number(total) &&
    score.hi === Number(total) &&
    asking.every((asks) =>
      evaluation.recommendations.some((one) => one.id === asks.id && one.outcome.kind === 'not-applicable'),
    )
  )
}

// On the value both or neither hold; one step below and above, exactly one of them does.
function slips(ruleSet: RuleSet, finding: Finding, example: Snapshot): boolean {
  const fact = /"([^"]+)"(?: is left out| at which)/.exec(finding.message)?.[1] ?? ''
  const state = example[fact]
  const declared = ruleSet.facts[fact]
  if (state?.kind !== 'known' || declared?.type !== 'quantity') return false
  const step = declared.integer === true ? 1 : 0.001
  const at = (value: number) => {
    const there: FactState = { kind: 'known', value }
    const evaluation = evaluated(ruleSet, { ...example, [fact]: there })
    return JSON.stringify([
      finding.places.map((place) => outcomeAt([ruleSet], place, { ...example, [fact]: there })),
      evaluation.outputs.map((one) => (one.kind === 'label' ? one.label : '')),
      evaluation.scores.map((one) => [one.lo, one.hi]),
    ])
  }
  const value = Number(state.value)
  return new Set([at(value - step), at(value), at(value + step)]).size === 3
}

function liesBetween(ruleSet: RuleSet, finding: Finding, example: Snapshot): boolean {
  const [first, second] = finding.places.map(
    ({ path }) => path.split('/').slice(1).reduce<unknown>(member, ruleSet) as Json,
  )
  const declared = ruleSet.facts[String(first?.fact)]
  const state = example[String(first?.fact)]
  if (declared?.type !== 'quantity' || state?.kind !== 'known') return false
  const limit = (test: Json | undefined) => {
    const number = ['ge', 'gt', 'le', 'lt'].map((how) => test?.[how]).find((one) => typeof one === 'number')
    const held = convert(Number(number), String(test?.unit), declared.unit)
    return held.ok ? held.scaled / 1_000_000 : Number.NaN
  }
  const [lo = 0, hi = 0] = [limit(first), limit(second)].sort((x, y) => x - y)
  return Number(state.value) >= lo && Number(state.value) <= hi
}

function member(at: unknown, key: string): unknown {
  return (at as Json | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')]
}

/** Whether the patient gets the same outcomes when the part at a path is taken out. */
function sameWithout(ruleSet: RuleSet, path: string, example: Snapshot): boolean {
  if (path.includes('/bands/')) return !reachesBand(ruleSet, path, example)
  const copy = JSON.parse(JSON.stringify(ruleSet)) as Json
  const keys = path.split('/').slice(1)
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>(member, copy)
  const part = member(parent, last) as Json | undefined
  // A step or an item is put out of action; taking it out could leave its label or its band behind.
  if (part !== undefined && Object.hasOwn(part, 'if')) part.if = { all: [part.if, { not: part.if }] }
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete (parent as Json)[last]
  const read = parseRuleSet(copy)
  if (!read.ok) return false
  const said = (set: RuleSet) => {
    const { recommendations, outputs } = evaluated(set, example)
    return JSON.stringify([
      recommendations.map((one) => [one.id, one.outcome.kind]),
      outputs.map((one) => (one.kind === 'label' ? one.label : one.name)),
    ])
  }
  return said(ruleSet) === said(read.ruleSet)
}

function reachesBand(ruleSet: RuleSet, path: string, example: Snapshot): boolean {
  const [, , name, , place] = path.split('/')
  const band = ruleSet.scores?.[name ?? '']?.bands?.[Number(place)]
  return evaluated(ruleSet, example).scores.some((one) => one.name === name && one.band === band?.id)
}
