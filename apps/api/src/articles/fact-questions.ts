import { type ArticleContent, type Audience, type FactShape, factLabel, factShape } from '@guideboard/content'

/** A fact that the rules of an article understand, as a form would ask for it. */
export interface FactQuestion extends FactShape {
  readonly id: string
  readonly question: string
  readonly analytes: readonly string[]
}

export function factQuestions({ ruleSet }: ArticleContent, audience: Audience): readonly FactQuestion[] {
  if (ruleSet === undefined) return []
  return Object.entries(ruleSet.facts).map(([id, declaration]) => ({
    id,
    question: factLabel(ruleSet, id, audience),
    ...factShape(declaration),
    analytes: declaration.type === 'quantity' ? (declaration.alsoIn ?? []).map(({ analyte }) => analyte) : [],
  }))
}
