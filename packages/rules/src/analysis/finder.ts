import type { RecommendationProgram } from '../program.ts'
import type { Finding, FindingKind, Place } from './finding.ts'
import type { Region, Regions } from './region.ts'
import type { Member } from './space.ts'

/** What a check of one rule set works with. */
export interface Finder {
  readonly member: Member
  readonly regions: Regions
  /** Place of a recommendation in the rule set's list. */
  readonly placeOf: (recommendation: RecommendationProgram, part?: string) => Place
  readonly place: (path: string) => Place
}

/** Prepares the checks of one rule set. */
export function finderOf(member: Member, regions: Regions): Finder {
  const { ruleSet, recommendations } = member.program
  const place = (path: string): Place => ({ ruleSet: ruleSet.id, path })
  const places = new Map(recommendations.map((one, i) => [one.written.id, i]))
  return {
    member,
    regions,
    place,
    placeOf: (one, part = '') => place(`/recommendations/${places.get(one.written.id) ?? 0}${part}`),
  }
}

/** A finding about the patients of a region; none when there are none, `undetermined` when nobody knows. */
export function findingOf(
  region: Region,
  finding: Pick<Finding, 'kind' | 'severity' | 'places' | 'message'>,
): readonly Finding[] {
  switch (region.kind) {
    case 'nobody':
      return []
    case 'undetermined':
      return [undetermined(finding.kind, finding.places)]
    case 'somebody':
      return [{ ...finding, region: region.words, example: region.example }]
  }
}

/** A question that the budget did not suffice for. */
export function undetermined(question: FindingKind, places: readonly Place[]): Finding {
  return {
    kind: 'undetermined',
    severity: 'warning',
    places,
    message: `too large to tell within the budget: ${question}`,
  }
}

/** Verb and code: what makes two recommendations be about the same thing. */
export function actionKey({ written }: RecommendationProgram): string {
  return JSON.stringify([written.action.verb, written.action.code])
}

/** The action in a sentence. */
export function actionWords({ written }: RecommendationProgram): string {
  return `"${written.action.verb} ${written.action.code}"`
}
