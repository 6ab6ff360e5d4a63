import { programOf } from '../../parse-rule-set.ts'
import type { Program, RecommendationProgram } from '../../program.ts'
import type { RuleSet } from '../../rule-set.ts'
import { citation, type ExportedArticle, publishable, wordingOf } from './exported-article.ts'
import type { Library, PlanAction, PlanDefinition, RelatedArtifact } from './fhir-r4.ts'
import { casesLibrary, logicLibrary } from './libraries.ts'
import { recommendationActions } from './recommendation-plan.ts'
import { programName, resourceId } from './resource-id.ts'

/** A guideline as FHIR R4 resources that name each other by `url|version`. */
export interface PlanDefinitionExport {
  /** The guideline: its recommendations, grouped by the action that they are about. */
  readonly guideline: PlanDefinition
  /** One event-condition-action rule per recommendation. */
  readonly recommendations: readonly PlanDefinition[]
  readonly logic: Library
  /** Absent when the rule set has no cases. */
  readonly cases?: Library
}

/**
 * A rule set and its article as FHIR R4 PlanDefinitions with their Libraries: the trace layer, with the
 * rule set itself inside, so that its hash survives. Quantities stand in their facts' UCUM units. Throws a
 * TypeError for what is no rule set, and one that names a statement or a reference which the article lacks.
 * Time and size are linear in rule set and article, the ELM of `toElm` included.
 */
export function toPlanDefinition(ruleSet: RuleSet, article: ExportedArticle): PlanDefinitionExport {
  const program = programOf(ruleSet)
  const logic = logicLibrary(program, article)
  const cases = casesLibrary(program, article, logic)
  const recommendations = program.recommendations.map((one) =>
    recommendationPlan(program, one, article, logic),
  )
  return {
    guideline: guidelinePlan(program, article, recommendations, [logic, ...(cases ? [cases] : [])]),
    recommendations,
    logic,
    ...(cases && { cases }),
  }
}

function recommendationPlan(
  program: Program,
  recommendation: RecommendationProgram,
  article: ExportedArticle,
  logic: Library,
): PlanDefinition {
  const { written } = recommendation
  const name = `${program.ruleSet.id}-${written.id}`
  const id = `${article.id ?? program.ruleSet.id}-${written.id}`
  const wording = wordingOf(article, written.statement)
  return {
    resourceType: 'PlanDefinition',
    ...publishable(article, 'PlanDefinition', {
      id: resourceId(id),
      name: programName(name),
      title: wording,
    }),
    type: planType('eca-rule'),
    relatedArtifact: written.cite.map((cite) => citation(article, cite)),
    library: [pinned(logic)],
    action: [
      {
        title: wording,
        groupingBehavior: 'logical-group',
        selectionBehavior: 'at-most-one',
        action: recommendationActions(program, recommendation, article),
      },
    ],
  }
}

function guidelinePlan(
  program: Program,
  article: ExportedArticle,
  recommendations: readonly PlanDefinition[],
  libraries: readonly Library[],
): PlanDefinition {
  const { id } = program.ruleSet
  const refs = new Set(program.recommendations.flatMap((one) => one.written.cite.map((cite) => cite.ref)))
  const related: readonly RelatedArtifact[] = [
    ...[...refs].map((ref) => withoutPlace(citation(article, { ref, locator: '' }))),
    ...libraries.map((library) => ({ type: 'composed-of' as const, resource: pinned(library) })),
    ...(article.predecessor === undefined
      ? []
      : [{ type: 'predecessor' as const, resource: article.predecessor }]),
    ...(article.successor === undefined ? [] : [{ type: 'successor' as const, resource: article.successor }]),
  ]
  return {
    resourceType: 'PlanDefinition',
    ...publishable(article, 'PlanDefinition', {
      id: resourceId(article.id ?? id),
      name: programName(id),
      title: article.title,
    }),
    type: planType('clinical-protocol'),
    relatedArtifact: related,
    action: byAction(program, recommendations),
  }
}

// Recommendations on one action stand together, as they are settled together.
function byAction(program: Program, plans: readonly PlanDefinition[]): readonly PlanAction[] {
  const groups = new Map<string, PlanAction[]>()
  for (const [i, { written }] of program.recommendations.entries()) {
    const plan = plans[i]
    if (plan === undefined) continue
    const about = `${written.action.verb} ${written.action.code}`
    const member = { title: plan.title, definitionCanonical: pinned(plan) }
    groups.set(about, [...(groups.get(about) ?? []), member])
  }
  return [...groups].map(([about, members]) => ({
    title: about,
    code: [{ text: about }],
    groupingBehavior: 'logical-group',
    selectionBehavior: 'any',
    action: members,
  }))
}

function planType(code: 'eca-rule' | 'clinical-protocol'): PlanDefinition['type'] {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code }] }
}

function pinned({ url, version }: PlanDefinition | Library): string {
  return `${url}|${version}`
}

function withoutPlace({ display: _, ...rest }: RelatedArtifact): RelatedArtifact {
  return rest
}
