import type { OutcomeKind } from '../../outcome.ts'
import type { Program, QualifierProgram, RecommendationProgram } from '../../program.ts'
import type { Cite, Direction } from '../../recommendation.ts'
import { resultNames } from '../result-names.ts'
import { citation, type ExportedArticle, wordingOf } from './exported-article.ts'
import type { PlanAction, RelatedArtifact } from './fhir-r4.ts'
import { certaintyExtensions, directionExtension, strengthExtension, ungradedReason } from './grading.ts'

/**
 * One action per outcome that a recommendation can have, of which at most one applies: an outcome that
 * lacks data has an action of its own, for a condition without an answer would merely drop the advice.
 * Not applicable has none.
 */
export function recommendationActions(
  program: Program,
  recommendation: RecommendationProgram,
  article: ExportedArticle,
): readonly PlanAction[] {
  const { body, contraindications, defeatedBy, written } = recommendation
  const speaksFor = body.kind === 'gate' || body.direction === 'for'
  const speaksAgainst = body.kind === 'gate' || body.direction === 'against'
  const canBeWithheld = speaksFor && contraindications.length + defeatedBy.length > 0
  return [
    ...(speaksFor ? [advice(recommendation, article, 'for')] : []),
    ...(speaksAgainst ? [advice(recommendation, article, 'against')] : []),
    ...(canBeWithheld ? [withheld(program, recommendation, article)] : []),
    {
      title: `More data needed: ${wordingOf(article, written.statement)}`,
      description: `Undecided until more is known of: ${questions(program, written.id)}.`,
      condition: outcomeIs(written.id, 'needs-data'),
    },
  ]
}

function advice(
  { written, contraindications, cautions }: RecommendationProgram,
  article: ExportedArticle,
  direction: Direction,
): PlanAction {
  const { id, action, certainty, strength, urgency } = written
  const wording = wordingOf(article, written.statement)
  const open = direction === 'for' ? contraindications : []
  const qualifiers = [
    ...open.map((one) =>
      qualifier(one, resultNames.contraindication(id, one.written.id), 'Not excluded', article),
    ),
    ...cautions.map((one) => qualifier(one, resultNames.caution(id, one.written.id), 'Caution', article)),
  ]
  return {
    extension: [
      directionExtension(direction),
      strengthExtension(strength),
      ...certaintyExtensions(certainty),
    ],
    title: direction === 'for' ? wording : `Recommended against: ${action.verb} ${action.code}`,
    description: wording,
    ...(urgency === undefined ? {} : { priority: urgency }),
    code: [{ text: `${action.verb} ${action.code}` }],
    documentation: [...citations(written.cite, article), ...ungradedReason(certainty)],
    condition: outcomeIs(id, direction),
    ...(qualifiers.length > 0 && {
      groupingBehavior: 'logical-group',
      selectionBehavior: 'any',
      action: qualifiers,
    }),
  }
}

function withheld(program: Program, one: RecommendationProgram, article: ExportedArticle): PlanAction {
  const { written, contraindications, defeatedBy } = one
  const reasons = contraindications.map((each) =>
    qualifier(
      each,
      resultNames.contraindication(written.id, each.written.id),
      'Contraindicated, or not excluded',
      article,
    ),
  )
  const defeats = defeatedBy.flatMap((by) => {
    const defeater = program.recommendations.find((other) => other.written.id === by)?.written
    return (defeater?.defeats ?? [])
      .filter((defeat) => defeat.id === written.id)
      .flatMap((defeat) => defeat.cite)
  })
  const documentation = citations([...written.cite, ...defeats], article)
  return {
    title: `Withheld: ${wordingOf(article, written.statement)}`,
    documentation,
    condition: outcomeIs(written.id, 'withheld'),
    ...(reasons.length > 0 && {
      groupingBehavior: 'logical-group',
      selectionBehavior: 'any',
      action: reasons,
    }),
  }
}

// True and open alike are shown: what is not excluded must not drop out of sight.
function qualifier(
  { written }: QualifierProgram,
  name: string,
  heading: string,
  article: ExportedArticle,
): PlanAction {
  return {
    title: `${heading}: ${wordingOf(article, written.statement)}`,
    documentation: citations(written.cite, article),
    condition: applicability(resultNames.notExcluded(name)),
  }
}

function citations(cites: readonly Cite[], article: ExportedArticle): readonly RelatedArtifact[] {
  return cites.map((cite) => citation(article, cite))
}

function outcomeIs(id: string, kind: OutcomeKind): NonNullable<PlanAction['condition']> {
  return applicability(resultNames.outcomeIs(id, kind))
}

function applicability(expression: string): NonNullable<PlanAction['condition']> {
  return [{ kind: 'applicability', expression: { language: 'text/cql-identifier', expression } }]
}

function questions(program: Program, id: string): string {
  const facts = program.feeds.get(id) ?? new Set<string>()
  return [...program.facts]
    .flatMap(([fact, { ask }]) => (facts.has(fact) ? [ask?.clinician ?? fact] : []))
    .join('; ')
}
