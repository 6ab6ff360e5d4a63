import {
  type CaseResult,
  type ExpectedRecommendation,
  type Recommendation,
  type RuleSet,
  ruleSetHash,
  runCases,
} from '@guideboard/rules'
import type { Check, CheckFindings, Finding } from './check.ts'
import { unseenByCases } from './unseen-by-cases.ts'

/**
 * Every case of the rule set passes, each recommendation is seen given, not given, and lacking data, and the
 * cases see every clause true, false and unknown and both sides of every limit, as far as that can be.
 */
export const cases: Check = {
  version: 2,
  sees: [],
  find: ({ ruleSet }) => {
    if (ruleSet === undefined)
      return { findings: [], note: 'The article has no rules, so there are no cases to run.' }
    const hash = ruleSetHash(ruleSet)
    const found = recent.get(hash) ?? findingsOf(ruleSet)
    recent.delete(hash)
    recent.set(hash, found)
    if (recent.size > mostRecent) recent.delete([...recent.keys()][0] ?? '')
    return found
  },
}

/** Running hundreds of cases takes seconds, and a draft mostly has the rules of the version it grew from. */
const recent = new Map<string, CheckFindings>()
const mostRecent = 4

function findingsOf(ruleSet: RuleSet): CheckFindings {
  const results = runCases(ruleSet)
  const unseen = unseenByCases(ruleSet)
  return {
    findings: [...results.flatMap(failure), ...uncovered(ruleSet), ...unseen.findings],
    note: `${results.filter((result) => result.passed).length} of ${results.length} cases pass. ${unseen.note}`,
  }
}

function failure({ name, passed, mismatches }: CaseResult, index: number): readonly Finding[] {
  if (passed) return []
  return mismatches.map(({ path, expected, actual }) => ({
    severity: 'block',
    message: `Case "${name}" expects ${expected} and gets ${actual}.`,
    path: `/ruleSet/cases/${index}${path}`,
    fix: 'Mend the rule or the case, whichever its source says is wrong.',
  }))
}

function uncovered(ruleSet: RuleSet): readonly Finding[] {
  if (ruleSet.recommendations.length === 0 && (ruleSet.cases ?? []).length === 0) {
    return [
      {
        severity: 'block',
        message: 'The rules have no case.',
        path: '/ruleSet/cases',
        fix: 'Add cases that show what the rules say.',
      },
    ]
  }
  return ruleSet.recommendations.flatMap((recommendation, index) => {
    const seen = (ruleSet.cases ?? []).flatMap(({ expect }) =>
      expect !== undefined && Object.hasOwn(expect, recommendation.id)
        ? (expect[recommendation.id] ?? [])
        : [],
    )
    return kindsNeeded(ruleSet, recommendation)
      .filter((kind) => !seen.some((expected) => kinds[kind].shows(expected, recommendation)))
      .map((kind) => ({
        severity: 'block' as const,
        message: `Recommendation "${recommendation.id}" has no case ${kinds[kind].named}.`,
        path: `/ruleSet/recommendations/${index}`,
        statementKey: recommendation.statement,
        fix: 'Add such a case.',
      }))
  })
}

type Kind = 'positive' | 'negative' | 'missing'

/** No case shows two kinds: while something decisive is open, neither "given" nor "not given" is shown. */
const kinds = {
  positive: {
    named: 'in which it is given',
    shows: (expected, { direction }) => !isOpen(expected) && expected.outcome === (direction ?? 'for'),
  },
  negative: {
    named: 'in which it is not given',
    shows: (expected, { direction }) =>
      !isOpen(expected) && expected.outcome !== undefined && expected.outcome !== (direction ?? 'for'),
  },
  missing: {
    named: 'in which data are missing',
    shows: isOpen,
  },
} as const satisfies {
  readonly [K in Kind]: {
    readonly named: string
    readonly shows: (expected: ExpectedRecommendation, recommendation: Recommendation) => boolean
  }
}

function isOpen({ outcome, settled, missing = [] }: ExpectedRecommendation): boolean {
  return outcome === 'needs-data' || settled === false || missing.length > 0
}

/** A recommendation that nothing conditions is given to everyone: there is no other case of it. */
function kindsNeeded(ruleSet: RuleSet, recommendation: Recommendation): readonly Kind[] {
  const { id, applies, when, onlyIf, contraindications = [] } = recommendation
  const conditions = [ruleSet.eligible, applies, when, onlyIf].filter((condition) => condition !== undefined)
  const defeated = ruleSet.recommendations.some((other) => other.defeats?.some((defeat) => defeat.id === id))
  const always = conditions.length === 0 && contraindications.length === 0 && !defeated
  return always ? ['positive'] : ['positive', 'negative', 'missing']
}
