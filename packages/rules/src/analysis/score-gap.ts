import type { Condition } from '../condition.ts'
import { labelsOf } from '../exact/completions.ts'
import type { Diagram } from '../exact/diagram.ts'
import { halfPointsOf } from '../exact/score-diagram.ts'
import { partsOf, reachedFrom } from '../names.ts'
import { decisionsOf } from '../program.ts'
import { plainScore, type ScoreProgram } from '../score.ts'
import { type Finder, findingOf, undetermined } from './finder.ts'
import type { Finding } from './finding.ts'

/** More different totals than these are not looked at one by one. */
const mostTotals = 400

/** Scores that nothing speaks to, though it speaks to a lower and to a higher one. */
export function scoreGaps(finder: Finder): readonly Finding[] {
  return [...finder.member.program.scores.values()].flatMap((score) => {
    const voices = voicesOn(finder, score)
    return voices.flatMap((one) => gapsIn(finder, score, one))
  })
}

interface Voices {
  readonly path: string
  readonly speaks: readonly (Diagram | undefined)[]
}

// Recommendations that ask for the score speak together; so do the labels of a choice before its "else".
function voicesOn(finder: Finder, score: ScoreProgram): readonly Voices[] {
  const { member, regions } = finder
  const { program, completions } = member
  const asks = (roots: readonly Condition[]) =>
    reachedFrom(program, roots).some((root) =>
      [...partsOf(root)].some((part) => part.kind === 'score' && part.score === score.name),
    )
  const recommendations = program.recommendations.filter((one) => asks(decisionsOf(one)))
  const choices = [...program.definitions.values()].flatMap((definition) => {
    if (definition.kind === 'condition' || !asks(definition.steps.map((step) => step.condition))) return []
    const otherwise = labelsOf(program, definition.name).indexOf(definition.otherwise)
    const ends = regions.space.build(() =>
      completions.store.relabel(completions.choice(definition.name), (at) => (at === otherwise ? 0 : 1)),
    )
    return [{ path: `/define/${definition.name}`, speaks: [ends] }]
  })
  if (recommendations.length === 0) return choices
  const speaks = recommendations.map((one) =>
    member.says(one, 'for', 'against', 'contraindicated', 'defeated'),
  )
  return [{ path: '/recommendations', speaks }, ...choices]
}

function gapsIn(finder: Finder, score: ScoreProgram, { path, speaks }: Voices): readonly Finding[] {
  const { member, regions, place } = finder
  const { store } = member.completions
  const places = [place(path), place(`/scores/${score.name}`)]
  const totals = regions.space.build(() => {
    const diagram = member.completions.score(score.name)
    const results = store.results(diagram)
    if (results.length > mostTotals) return undefined
    return results.map((total) => ({ total, is: store.relabel(diagram, (at) => (at === total ? 1 : 0)) }))
  })
  if (totals === undefined) return [undetermined('score-gap', places)]
  const possible = totals.filter(({ is }) => regions.any(is, member.eligible) !== false)
  const heard = possible.map(({ is }) =>
    speaks.some((one) => regions.any(is, member.eligible, one) !== false),
  )
  const [first, last] = [heard.indexOf(true), heard.lastIndexOf(true)]
  return possible.flatMap(({ total, is }, i) => {
    if (heard[i] === true || i < first || i > last) return []
    return findingOf(regions.where(is, member.eligible), {
      kind: 'score-gap',
      severity: 'warning',
      places,
      message: `nothing speaks to a "${score.name}" of ${plainScore(halfPointsOf(total))}, though lower and higher scores are spoken to`,
    })
  })
}
