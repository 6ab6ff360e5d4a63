import { nameWords } from '@guideboard/content'
import type { CaseCoverage, RuleSet } from '@guideboard/rules'

/** What the cases of a rule set see of one part of it: a recommendation, or what several of them rest on. */
export interface PartCoverage {
  readonly name: string
  /** Answers of clauses and sides of limits that some possible patient gives, and how many of them a case sees. */
  readonly possible: number
  readonly seen: number
  readonly clauses: readonly CoveredClause[]
}

/** A clause or a limit: for each of its answers the case that sees it, or that none does. */
export interface CoveredClause {
  readonly path: string
  readonly words: string
  readonly answers: readonly { readonly answer: string; readonly by: string | null }[]
}

const truths = ['true', 'false', 'unknown'] as const
const sides = { below: 'just short of it', above: 'on it' } as const

/** The coverage in the order of the document, part by part. */
export function coverageByPart(ruleSet: RuleSet, { clauses, limits }: CaseCoverage): readonly PartCoverage[] {
  const parts = new Map<string, CoveredClause[]>()
  const put = (clause: CoveredClause) => {
    const name = partName(ruleSet, clause.path)
    parts.set(name, [...(parts.get(name) ?? []), clause])
  }
  for (const { path, words, seen, missing } of clauses) {
    const answers = truths.flatMap((answer) => answered(answer, seen[answer], missing.includes(answer)))
    put({ path, words, answers })
  }
  for (const { path, words, below, above, missing } of limits) {
    const of = { below, above }
    const answers = (['below', 'above'] as const).flatMap((side) =>
      answered(sides[side], of[side], missing.includes(side)),
    )
    put({ path, words: `limit ${words}`, answers })
  }
  return [...parts].map(([name, of]) => {
    const answers = of.flatMap((clause) => clause.answers)
    return {
      name,
      possible: answers.length,
      seen: answers.filter(({ by }) => by !== null).length,
      clauses: of,
    }
  })
}

/** None: no patient can give this answer. */
function answered(answer: string, by: string | undefined, isMissing: boolean): CoveredClause['answers'] {
  if (by !== undefined) return [{ answer, by }]
  return isMissing ? [{ answer, by: null }] : []
}

const kinds: Readonly<Record<string, string>> = { define: 'definition', scores: 'score', outputs: 'output' }

function partName(ruleSet: RuleSet, path: string): string {
  const [, part = '', place = ''] = path.split('/')
  if (part === 'recommendations') return ruleSet.recommendations[Number(place)]?.id ?? place
  if (part === 'eligible') return 'for whom the guideline is'
  return place === '' ? part : `${kinds[part] ?? part} ${nameWords(place)}`
}
