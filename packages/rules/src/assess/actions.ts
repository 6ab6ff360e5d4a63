import type { ActionResult, ActionVerdict } from '../evaluation.ts'
import { some } from '../exact/combine.ts'
import type { Diagram } from '../exact/diagram.ts'
import { result } from '../exact/diagram.ts'
import { type FullOutcome, kindOf } from '../exact/full-outcome.ts'
import { says } from '../exact/recommendation-diagram.ts'
import type { RecommendationProgram } from '../program.ts'
import type { Assessing } from './assessing.ts'
import type { UnrankedResult } from './recommendation-answer.ts'

type FullVerdict = Exclude<ActionVerdict, 'needs-data'>

const verdicts: readonly FullVerdict[] = ['for', 'against', 'withheld', 'mixed', 'not-applicable']

/**
 * What all recommendations on one action say together, settled together: an action that some
 * recommendation is for in every completion is settled, though no single one is. Where one is for it and
 * another against it or contraindicated, the verdict is `mixed`, never a bare "for".
 */
export function actionsOf(assessing: Assessing, answers: readonly UnrankedResult[]): readonly ActionResult[] {
  const groups = new Map<string, RecommendationProgram[]>()
  for (const one of assessing.program.recommendations) {
    const key = JSON.stringify([one.written.action.verb, one.written.action.code])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) => actionOf(assessing, group, answers))
}

function actionOf(
  assessing: Assessing,
  group: readonly RecommendationProgram[],
  answers: readonly UnrankedResult[],
): ActionResult {
  const ids = group.map((one) => one.written.id)
  const wanted = new Set(ids)
  const members = answers.filter((answer) => wanted.has(answer.result.id))
  const [first] = group
  const about = { action: first?.written.action ?? { verb: '', code: '' }, recommendations: ids }
  const [only] = members
  if (only !== undefined && members.length === 1) return { ...about, ...verdictOfOne(only) }
  const exact = assessing.exact.ask(
    () => verdictDiagram(assessing, ids),
    (at) => verdicts[at] ?? 'mixed',
  )
  const conflicting =
    members.some((one) => one.result.outcome.kind === 'needs-data' && one.possible.length === 0) ||
    touchesConflict(assessing, ids)
  if (exact === undefined || conflicting)
    return { ...about, ...verdictOfMany(members), undetermined: exact === undefined }
  const [verdict, other] = exact.possible
  if (verdict !== undefined && other === undefined)
    return { ...about, verdict, settled: true, undetermined: false, missing: [] }
  return {
    ...about,
    verdict: openVerdict(group, members, exact.possible),
    settled: false,
    undetermined: !assessing.exact.whole,
    missing: exact.missing,
  }
}

function verdictDiagram(assessing: Assessing, ids: readonly string[]): Diagram {
  const { completions, diagramOf } = assessing.exact
  const { store } = completions
  const anySays = (...wanted: readonly FullOutcome[]) =>
    some(
      store,
      ids.map((id) => says(completions, diagramOf(id), wanted)),
    )
  const verdict = (one: FullVerdict) => result(verdicts.indexOf(one))
  const withheld = store.choose(
    anySays('contraindicated', 'defeated'),
    verdict('withheld'),
    verdict('not-applicable'),
  )
  const speaksAgainst = store.choose(anySays('against'), verdict('against'), withheld)
  const speaksFor = store.choose(anySays('against', 'contraindicated'), verdict('mixed'), verdict('for'))
  return store.choose(anySays('for'), speaksFor, speaksAgainst)
}

// "For unless contraindicated" follows the policy of the recommendations concerned, the stricter one.
function openVerdict(
  group: readonly RecommendationProgram[],
  members: readonly UnrankedResult[],
  possible: readonly FullVerdict[],
): ActionVerdict {
  const unlessContraindicated = possible.every((one) => one === 'for' || one === 'withheld')
  const defeated = members.some((one) => one.possible.includes('defeated'))
  if (!unlessContraindicated || defeated) return 'needs-data'
  const strict = group.some(
    (one) => one.contraindications.length > 0 && one.ifContraindicationUnknown === 'withhold',
  )
  return strict ? 'withheld' : 'for'
}

function verdictOfOne({ result, decisive }: UnrankedResult) {
  const { outcome, settled, undetermined } = result
  return { verdict: outcome.kind, settled, undetermined, missing: decisive.map((one) => one.fact) }
}

// Without the exact layer: settled only when every recommendation is, and they agree.
function verdictOfMany(members: readonly UnrankedResult[]) {
  const missing = [...new Set(members.flatMap((one) => one.decisive.map(({ fact }) => fact)))]
  const applicable = members.filter((one) => one.result.outcome.kind !== 'not-applicable')
  const kinds = new Set(applicable.flatMap((one) => one.possible.map(kindOf)))
  const [kind = 'not-applicable'] = kinds
  if (members.every((one) => one.result.settled) && kinds.size < 2)
    return { verdict: kind, settled: true, undetermined: false, missing: [] }
  const verdict = members.every((one) => one.result.settled) ? ('mixed' as const) : ('needs-data' as const)
  return { verdict, settled: false, undetermined: false, missing }
}

function touchesConflict(assessing: Assessing, ids: readonly string[]): boolean {
  return ids.some((id) =>
    [...assessing.inConflict].some((fact) => assessing.program.feeds.get(id)?.has(fact)),
  )
}
