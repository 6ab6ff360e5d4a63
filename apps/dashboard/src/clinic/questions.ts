import { eligibleFirst } from './eligible-first.ts'
import type { DeclaredFact, RecordedFact } from './encounter-query.ts'
import type { GuidelineResult, MissingFact } from './guideline-result-fragment.ts'

/** Something to ask, or that was asked: what it is, what it would decide, and what was answered here. */
export interface Question {
  readonly factId: string
  readonly question: string
  readonly type: string
  readonly group: string | null
  /** Title of the guideline that asks; the first one where several do. */
  readonly guideline: string
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

type Asking = Pick<
  GuidelineResult,
  'title' | 'slug' | 'eligible' | 'missing' | 'eligibilityQuestions' | 'cautionQuestions' | 'facts'
>

/** Until a guideline is known to be about this patient, only that is worth asking. */
function asksOf({
  eligible,
  missing,
  eligibilityQuestions,
  cautionQuestions,
}: Asking): readonly MissingFact[] {
  const undecided = eligible === 'UNKNOWN' && eligibilityQuestions.length > 0
  return undecided ? eligibilityQuestions : [...missing, ...cautionQuestions]
}

/**
 * Facts that the rules ask for, each once, most useful first. Guidelines that are about this patient come
 * before those of which that is not known; among equals they take turns.
 */
export function askedFacts(results: readonly Asking[]): readonly string[] {
  const sure = results.filter(({ eligible }) => eligible === 'TRUE')
  const open = results.filter(({ eligible }) => eligible !== 'TRUE')
  return [...new Set([...takingTurns(sure), ...takingTurns(open)])]
}

function takingTurns(results: readonly Asking[]): readonly string[] {
  const lists = results.map(asksOf)
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list[place]?.factId ?? []),
  ).flat()
}

interface Sources {
  readonly results: readonly Asking[]
  /** Declared facts per slug, asked or not. */
  readonly declared: ReadonlyMap<string, readonly DeclaredFact[]>
  readonly recorded: readonly RecordedFact[]
}

/** Every fact that the guidelines know, asked ones first, as a question with its present answer. */
export function questionsOf({ results, declared, recorded }: Sources): ReadonlyMap<string, Question> {
  const answers = new Map(recorded.map((fact) => [fact.factId, fact]))
  const known = new Map(
    results.flatMap(({ facts }) =>
      facts.filter((fact) => fact.known).map((fact) => [fact.factId, fact] as const),
    ),
  )
  const questions = new Map<string, Question>()
  for (const form of [...eligibleFirst(results).flatMap(askedForms), ...results.flatMap(declaredForms)]) {
    const before = questions.get(form.factId)
    const fact = known.get(form.factId)
    const words = fact?.source ? `${fact.value} (${fact.source})` : fact?.value
    const question = { ...form, answer: answers.get(form.factId), known: words }
    if (!before) questions.set(form.factId, question)
    else questions.set(form.factId, { ...before, decides: Math.max(before.decides, form.decides) })
  }
  return questions

  function askedForms(result: Asking) {
    return asksOf(result).map((fact) => ({ ...fact, guideline: result.title }))
  }

  function declaredForms({ slug, title }: Asking) {
    const facts = (slug && declared.get(slug)) || []
    return facts.map(({ id, ...fact }) => ({ ...fact, factId: id, guideline: title, decides: 0 }))
  }
}

/** Questions with those of one group of one guideline gathered where the first of them stands. */
export function gathered(questions: readonly Question[]): readonly (readonly Question[])[] {
  const bundles = new Map<string, Question[]>()
  for (const question of questions) {
    const { group, guideline, factId } = question
    const key = group ? `${guideline} / ${group}` : factId
    bundles.set(key, [...(bundles.get(key) ?? []), question])
  }
  return [...bundles.values()]
}
