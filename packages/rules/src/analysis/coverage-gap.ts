import type { Condition } from '../condition.ts'
import { type Diagram, yes } from '../exact/diagram.ts'
import type { RecommendationProgram } from '../program.ts'
import { actionKey, type Finder, findingOf } from './finder.ts'
import type { Finding } from './finding.ts'

const spoken = ['for', 'against', 'contraindicated', 'defeated'] as const

/** Patients of the guideline to whom no recommendation speaks; a set that only collects advice promises nothing to them. */
export function coverageGap(finder: Finder): readonly Finding[] {
  const { member, regions, place } = finder
  const { recommendations, ruleSet } = member.program
  if (ruleSet.collect === true || recommendations.length === 0) return []
  const silent = recommendations.map((one) => negated(finder, member.says(one, ...spoken)))
  return findingOf(regions.where(member.eligible, ...silent), {
    kind: 'coverage-gap',
    severity: 'warning',
    places: [place('/recommendations')],
    message: 'no recommendation speaks to these patients of the guideline',
  })
}

/**
 * Who covers the patients whom `applies` excludes? A recommendation that delays or withholds something
 * and does not apply to some patients (red flags) leaves them to recommendations of their own: ones that
 * speak to excluded patients only, that are critical, or that are for the same action.
 */
export function uncoveredRedFlags(finder: Finder): readonly Finding[] {
  const { member, regions, placeOf } = finder
  const found = member.program.recommendations.flatMap((one) => {
    const excluded = excludedBy(finder, one)
    if (excluded === undefined) return []
    const takenUp = member.program.recommendations
      .filter((other) => other !== one)
      .flatMap((other) => takesUp(finder, one, other, excluded) ?? [])
    const left = takenUp.map((diagram) => negated(finder, diagram))
    return findingOf(regions.where(member.eligible, excluded, ...left), {
      kind: 'uncovered-red-flags',
      severity: 'error',
      places: [placeOf(one, '/applies')],
      message: `"${one.written.id}" does not apply to these patients, and no recommendation takes them up`,
    })
  })
  return mergedByRegion(found)
}

// The same patients left out by several recommendations are one finding.
function mergedByRegion(found: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of found) {
    const key = finding.region ?? finding.places.map((place) => place.path).join()
    const before = merged.get(key)
    merged.set(key, before ? { ...before, places: [...before.places, ...finding.places] } : finding)
  }
  return [...merged.values()]
}

function takesUp(
  finder: Finder,
  one: RecommendationProgram,
  other: RecommendationProgram,
  excluded: Diagram,
): Diagram | undefined {
  const { member, regions } = finder
  const speaks = member.says(other, ...spoken)
  if (speaks === undefined) return undefined
  const onlyThere = regions.any(speaks, negated(finder, excluded)) === false
  if (onlyThere || other.written.indicator === 'critical') return speaks
  return actionKey(one) === actionKey(other) ? member.says(other, 'for') : undefined
}

// Only where "applies" says "not": that is how a cautious recommendation stands back.
function excludedBy(finder: Finder, one: RecommendationProgram): Diagram | undefined {
  const cautious = one.body.kind === 'gate' || one.body.direction === 'against'
  const excluding = cautious && one.applies !== undefined ? exclusions(one.applies) : []
  if (excluding.length === 0) return undefined
  const { completions } = finder.member
  const { store } = completions
  return finder.regions.space.build(() =>
    excluding.map(completions.condition).reduce((all, next) => store.choose(all, yes, next)),
  )
}

function exclusions(applies: Condition): readonly Condition[] {
  if (applies.kind === 'not') return [applies.member]
  return applies.kind === 'all' ? applies.members.flatMap(exclusions) : []
}

function negated({ regions }: Finder, diagram: Diagram | undefined): Diagram | undefined {
  return diagram === undefined ? undefined : regions.space.build(() => regions.space.not(diagram))
}
