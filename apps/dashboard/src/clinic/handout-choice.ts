import type { ArticleSection } from '../reading/article-text-fragment.ts'
import type { RecommendationResult } from './guideline-result-fragment.ts'
import { stands } from './stands.ts'

/** Statements that stand in every handout of an article: a clinician cannot leave the danger signs out. */
export function alwaysTold(
  sections: readonly {
    readonly kind: ArticleSection['kind']
    readonly statements: readonly { readonly key: string }[]
  }[],
): ReadonlySet<string> {
  return new Set(
    sections
      .filter(({ kind }) => kind === 'SAFETY')
      .flatMap(({ statements }) => statements.map(({ key }) => key)),
  )
}

type Said = Pick<RecommendationResult, 'outcome' | 'direction' | 'statementKey'> & {
  readonly contraindications: readonly Pick<
    RecommendationResult['contraindications'][number],
    'statementKey' | 'truth'
  >[]
}

/**
 * What is proposed beside them: the statements that hold for this patient. Of one that is withheld, what stands
 * against it instead: a patient must not read at home that a medicine is the first to try which they must not take.
 */
export function proposed(recommendations: readonly Said[]): ReadonlySet<string> {
  const withheld = recommendations.filter(({ outcome }) => outcome === 'WITHHELD')
  const barring = withheld.flatMap(({ contraindications }) =>
    contraindications.filter(({ truth }) => truth === 'TRUE').map(({ statementKey }) => statementKey),
  )
  const barred = new Set(withheld.map(({ statementKey }) => statementKey))
  const told = recommendations.filter(stands).map(({ statementKey }) => statementKey)
  return new Set([...told.filter((key) => !barred.has(key)), ...barring])
}
