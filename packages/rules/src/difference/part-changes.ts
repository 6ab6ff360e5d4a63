import { canonicalJson } from '../canonical-json.ts'
import { pointer } from '../document/issues.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Bump, PartChange } from './change.ts'
import { type NormalForms, normalForms } from './normal-form.ts'
import { factMeaning, recommendationMeaning } from './semantic-hash.ts'

type Demand = Exclude<Bump, 'none'>

/** What a change of each part of a recommendation's meaning demands, apart from whom it is said to. */
const recommendationParts: Readonly<Record<keyof ReturnType<typeof recommendationMeaning>, Demand>> = {
  action: 'major',
  strength: 'major',
  urgency: 'major',
  unknownContraindication: 'major',
  cautions: 'minor',
  certainty: 'minor',
  indicator: 'minor',
  line: 'minor',
  overrideReasons: 'minor',
  defeatedBy: 'minor',
  // Whose advice changes is told by regions; what is left is another way to write the same.
  applies: 'patch',
  body: 'patch',
  contraindications: 'patch',
}

/** Parts that changed, other than whose advice changes: what is said, how facts are read, wording. */
export function partChanges(before: Program, after: Program): readonly PartChange[] {
  return [
    ...factChanges(before, after),
    ...recommendationChanges(before, after),
    ...wordingChanges(before.ruleSet, after.ruleSet),
  ]
}

function recommendationChanges(before: Program, after: Program): readonly PartChange[] {
  const [oldForms, newForms] = [normalForms(before), normalForms(after)]
  return after.recommendations.flatMap((fresh, place) => {
    const old = before.recommendations.find((one) => one.written.id === fresh.written.id)
    return old === undefined
      ? []
      : changesOf(old, fresh, oldForms, newForms, pointer('/recommendations', place))
  })
}

function changesOf(
  old: RecommendationProgram,
  fresh: RecommendationProgram,
  oldForms: NormalForms,
  newForms: NormalForms,
  path: string,
): readonly PartChange[] {
  const [was, is] = [recommendationMeaning(old, oldForms), recommendationMeaning(fresh, newForms)]
  const parts = Object.entries(recommendationParts) as readonly (readonly [keyof typeof was, Demand])[]
  const changed = parts.filter(([part]) => canonicalJson(was[part]) !== canonicalJson(is[part]))
  const found = changed.map(([part, demands]) => ({
    path,
    what: `${part} of "${fresh.written.id}"`,
    demands,
  }))
  if (found.length > 0 || canonicalJson(old.written) === canonicalJson(fresh.written)) return found
  return [{ path, what: `wording of "${fresh.written.id}"`, demands: 'patch' }]
}

function factChanges(before: Program, after: Program): readonly PartChange[] {
  const ids = new Set([...before.facts.keys(), ...after.facts.keys()])
  return [...ids].flatMap((id): readonly PartChange[] => {
    const [old, fresh] = [before.facts.get(id), after.facts.get(id)]
    const path = pointer('/facts', id)
    if (old === undefined) return [{ path, what: `"${id}" is new`, demands: 'patch' }]
    if (fresh === undefined) return [{ path, what: `"${id}" is gone`, demands: 'patch' }]
    const [was, is] = [factMeaning(old, before.ruleSet), factMeaning(fresh, after.ruleSet)]
    if (canonicalJson(was) !== canonicalJson(is)) {
      const other = old.type !== fresh.type || unitOf(old) !== unitOf(fresh)
      const what = other ? `type or unit of "${id}"` : `how "${id}" is read, or which values it takes`
      return [{ path, what, demands: other ? 'major' : 'minor' }]
    }
    return canonicalJson(old) === canonicalJson(fresh)
      ? []
      : [{ path, what: `questions of "${id}"`, demands: 'patch' }]
  })
}

function unitOf(fact: object): unknown {
  return 'unit' in fact ? fact.unit : undefined
}

const wordings = [
  'id',
  'define',
  'scores',
  'impossible',
  'eligible',
  'valueSets',
  'outputs',
  'collect',
  'marginals',
  'cases',
  'source',
] as const

// What these mean is compared elsewhere; that they are written differently is a patch.
function wordingChanges(before: RuleSet, after: RuleSet): readonly PartChange[] {
  return wordings.flatMap((part) =>
    canonicalJson(before[part] ?? null) === canonicalJson(after[part] ?? null)
      ? []
      : [{ path: `/${part}`, what: `"${part}" is written differently`, demands: 'patch' as const }],
  )
}
