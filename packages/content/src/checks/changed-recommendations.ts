import { canonicalJson } from '@guideboard/rules'
import type { ArticleContent } from '../document.ts'
import { statementsOf } from './statement-texts.ts'

export interface ChangedRecommendation {
  readonly key: string
  readonly how: 'added' | 'removed' | 'changed'
}

/**
 * Recommendations that are not what they were: their words, grade or sources, or a rule that carries them.
 * Keys are stable, so a statement that only moved to another section has not changed.
 */
export function changedRecommendations(
  base: ArticleContent,
  next: ArticleContent,
): readonly ChangedRecommendation[] {
  const before = recommendations(base)
  const after = recommendations(next)
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    if (was === is) return []
    return [{ key, how: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }]
  })
}

/** What a reader is told to do, as one text by its key: statements that recommend, and those that rules carry. */
function recommendations(content: ArticleContent): ReadonlyMap<string, string> {
  const rules = content.ruleSet?.recommendations ?? []
  return new Map(
    statementsOf(content).flatMap(({ statement }) => {
      const carriedBy = rules.filter((rule) => rule.statement === statement.key)
      if (statement.recommendation === undefined && carriedBy.length === 0) return []
      return [[statement.key, canonicalJson([statement, carriedBy])]]
    }),
  )
}
