import type { RecommendationProgram } from '../program.ts'
import type { Recommendation } from '../recommendation.ts'
import { actionKey, actionWords, type Finder, findingOf } from './finder.ts'
import type { Finding } from './finding.ts'

/** A recommendation with the rule set it belongs to. */
export interface Spoken {
  readonly finder: Finder
  readonly recommendation: RecommendationProgram
}

/** Pairs of recommendations on one action, of which `wanted` are looked at. */
export function pairsOnOneAction(
  all: readonly Spoken[],
  wanted: (a: Spoken, b: Spoken) => boolean = () => true,
): readonly (readonly [Spoken, Spoken])[] {
  const groups = new Map<string, Spoken[]>()
  for (const one of all) {
    const key = actionKey(one.recommendation)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) =>
      group
        .slice(i + 1)
        .filter((b) => wanted(a, b))
        .map((b) => [a, b] as const),
    ),
  )
}

/** Two recommendations on one action that say opposite things of some patient, and neither gives way. */
export function contradictions(pairs: readonly (readonly [Spoken, Spoken])[]): readonly Finding[] {
  return pairs.flatMap(([a, b]) => [...opposed(a, b), ...opposed(b, a)].slice(0, 1))
}

function opposed(a: Spoken, b: Spoken): readonly Finding[] {
  const region = a.finder.regions.where(says(a, 'for'), says(b, 'against'))
  return findingOf(region, {
    kind: 'contradiction',
    severity: 'error',
    places: placesOf(a, b),
    message: `"${idOf(a)}" is for ${actionWords(a.recommendation)}, "${idOf(b)}" is against it, and neither gives way`,
  })
}

/** Two recommendations on one action that say it with different strength, or one withholds what the other recommends. */
export function overlaps(pairs: readonly (readonly [Spoken, Spoken])[]): readonly Finding[] {
  return pairs.flatMap(([a, b]) => {
    const withheld = [...withheldAgainst(a, b), ...withheldAgainst(b, a)].slice(0, 1)
    return withheld.length > 0 ? withheld : unordered(a, b)
  })
}

function withheldAgainst(a: Spoken, b: Spoken): readonly Finding[] {
  if (b.recommendation.contraindications.length === 0) return []
  return findingOf(a.finder.regions.where(says(a, 'for'), says(b, 'contraindicated')), {
    kind: 'overlap',
    severity: 'error',
    places: placesOf(a, b),
    message: `"${idOf(a)}" is for ${actionWords(a.recommendation)} where "${idOf(b)}" withholds it for a contraindication`,
  })
}

function unordered(a: Spoken, b: Spoken): readonly Finding[] {
  const [one, other] = [a.recommendation.written, b.recommendation.written]
  if (one.strength === other.strength || ordered(one, other)) return []
  const both = (['for', 'against'] as const)
    .map((direction) => a.finder.regions.where(says(a, direction), says(b, direction)))
    .find((region) => region.kind !== 'nobody')
  return findingOf(both ?? { kind: 'nobody' }, {
    kind: 'overlap',
    severity: 'warning',
    places: placesOf(a, b),
    message: `${actionWords(a.recommendation)} is ${one.strength} by "${idOf(a)}" and ${other.strength} by "${idOf(b)}", and nothing orders them`,
  })
}

function ordered(a: Recommendation, b: Recommendation): boolean {
  return a.line !== undefined && b.line !== undefined && a.line !== b.line
}

/** Recommendations that say nothing that another one on the same action does not say as well. */
export function redundancies(pairs: readonly (readonly [Spoken, Spoken])[]): readonly Finding[] {
  return pairs.flatMap(([a, b]) => {
    const second = redundant(b, a)
    return second.length > 0 ? second : redundant(a, b)
  })
}

function redundant(a: Spoken, b: Spoken): readonly Finding[] {
  if (!sameAdvice(a.recommendation, b.recommendation)) return []
  const { regions } = a.finder
  const adds = (['for', 'against', 'contraindicated', 'defeated'] as const).map((said) => {
    const [mine, theirs] = [says(a, said), says(b, said)]
    const not = theirs === undefined ? undefined : regions.space.build(() => regions.space.not(theirs))
    return regions.any(mine, not)
  })
  if (adds.some((one) => one !== false)) return []
  const speaks = says(a, 'for', 'against', 'contraindicated', 'defeated')
  return findingOf(regions.where(speaks), {
    kind: 'redundant',
    severity: 'warning',
    places: placesOf(a, b),
    message: `"${idOf(a)}" says nothing that "${idOf(b)}" does not say as well`,
  })
}

// A caution of its own, or a defeat, is something that the other one does not say.
function sameAdvice(a: RecommendationProgram, b: RecommendationProgram): boolean {
  const cautions = new Set(b.cautions.map((one) => one.written.id))
  return (
    a.written.strength === b.written.strength &&
    a.written.urgency === b.written.urgency &&
    a.written.indicator === b.written.indicator &&
    (a.written.defeats ?? []).length === 0 &&
    a.cautions.every((one) => cautions.has(one.written.id))
  )
}

function says(one: Spoken, ...wanted: Parameters<Finder['member']['says']>[1][]) {
  return one.finder.member.says(one.recommendation, ...wanted)
}

function placesOf(a: Spoken, b: Spoken) {
  return [a, b].map((one) => one.finder.placeOf(one.recommendation))
}

function idOf(one: Spoken): string {
  return one.recommendation.written.id
}
