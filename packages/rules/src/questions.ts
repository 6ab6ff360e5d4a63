import type { Evaluation } from './evaluation.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { RuleSet } from './rule-set.ts'

export interface QuestionFact {
  readonly fact: string
  readonly declaration: FactDeclaration
  /** The question in the wanted words, else in the clinician's; the fact's id when nothing is worded. */
  readonly text: string
}

/** One question: a fact of its own, or a checklist of facts that are asked together ("none of these" answers all). */
export interface Question {
  readonly group?: string
  readonly safety: boolean
  readonly onlyCaution: boolean
  readonly facts: readonly QuestionFact[]
}

/**
 * What to ask next, most useful first: the missing facts checklists together, then those that
 * would only change a caution.
 */
export function questionsFor(
  ruleSet: RuleSet,
  evaluation: Evaluation,
  audience: string,
): readonly Question[] {
  const wanted = [
    ...evaluation.missing.map((one) => ({ fact: one.fact, safety: one.safety, onlyCaution: false })),
    ...evaluation.cautionQuestions.map((fact) => ({ fact, safety: false, onlyCaution: true })),
  ]
  const questions = new Map<string, Question>()
  for (const { fact, safety, onlyCaution } of wanted) {
    const declaration = ruleSet.facts[fact]
    if (declaration === undefined) continue
    const group = declaration.ask?.group
    const key = group === undefined ? `fact ${fact}` : `group ${group}`
    const so = questions.get(key) ?? {
      ...(group === undefined ? {} : { group }),
      safety: false,
      onlyCaution,
      facts: [],
    }
    questions.set(key, {
      ...so,
      safety: so.safety || safety,
      facts: [...so.facts, { fact, declaration, text: wording(fact, declaration, audience) }],
    })
  }
  return [...questions.values()]
}

function wording(fact: string, declaration: FactDeclaration, audience: string): string {
  return declaration.ask?.[audience] ?? declaration.ask?.clinician ?? fact
}
