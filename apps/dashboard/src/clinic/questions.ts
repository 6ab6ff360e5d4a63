import type { DeclaredFact, RecordedFact } from './encounter-query.ts'
import type { GuidelineResult, MissingFact } from './guideline-result-fragment.ts'

/** Something to ask, or that was asked: what it is, what it would decide, and what was answered here. */
export interface Question {
  readonly factId: string
  readonly question: string
  readonly type: string
  readonly group: string | null
  readonly unit: string | null
  readonly codes: readonly string[]
  readonly min: number | null
  readonly max: number | null
  readonly integer: boolean
  /** Recommendations that the answer would decide; 0 for one that changes a caution or nothing. */
  readonly decides: number
  readonly answer: RecordedFact | undefined
  /** What the clinical record says, in words. */
  readonly known: string | undefined
}

type Asked = Pick<GuidelineResult, 'missing' | 'cautionQuestions' | 'facts'>

/** Facts that the rules ask for, most useful first, each once; those of several guidelines take turns. */
export function askedFacts(results: readonly Asked[]): readonly string[] {
  const lists = results.map(({ missing, cautionQuestions }) => [...missing, ...cautionQuestions])
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list[place]?.factId ?? []),
  )
  return [...new Set(turns.flat())]
}

interface Sources {
  readonly results: readonly Asked[]
  readonly declared: readonly DeclaredFact[]
  readonly recorded: readonly RecordedFact[]
}

/** Every fact that the guidelines know, asked ones first, as a question with its present answer. */
export function questionsOf({ results, declared, recorded }: Sources): ReadonlyMap<string, Question> {
  const open = new Map<string, MissingFact>()
  for (const fact of results.flatMap(({ missing, cautionQuestions }) => [...missing, ...cautionQuestions])) {
    const before = open.get(fact.factId)
    if (!before || before.decides < fact.decides) open.set(fact.factId, fact)
  }
  const answers = new Map(recorded.map((fact) => [fact.factId, fact]))
  const known = new Map(
    results.flatMap(({ facts }) =>
      facts.filter((fact) => fact.known).map((fact) => [fact.factId, fact] as const),
    ),
  )
  const forms = [
    ...[...open.values()].map((fact) => ({ ...fact, id: fact.factId })),
    ...declared.filter(({ id }) => !open.has(id)).map((fact) => ({ ...fact, decides: 0 })),
  ]
  return new Map(
    forms.map(({ id, question, type, group, unit, codes, min, max, integer, decides }) => {
      const fact = known.get(id)
      const source = fact?.source ? `${fact.value} (${fact.source})` : fact?.value
      const form = { factId: id, question, type, group, unit, codes, min, max, integer, decides }
      return [id, { ...form, answer: answers.get(id), known: source }]
    }),
  )
}

/** Questions with those of one group gathered where the first of them stands. */
export function gathered(questions: readonly Question[]): readonly (readonly Question[])[] {
  const bundles = new Map<string, Question[]>()
  for (const question of questions) {
    const key = question.group ?? `alone ${question.factId}`
    bundles.set(key, [...(bundles.get(key) ?? []), question])
  }
  return [...bundles.values()]
}
