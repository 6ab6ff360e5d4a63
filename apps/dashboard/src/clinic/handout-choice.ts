import type { ArticleSection } from '../reading/article-text-fragment.ts'
import type { GuidelineResult } from './guideline-result-fragment.ts'

/** What is told in every handout: danger signs, and what the article answers in short. */
const always: ReadonlySet<ArticleSection['kind']> = new Set(['SAFETY'])

/** Statements that stand in every handout of an article: a clinician cannot leave the danger signs out. */
export function alwaysTold(sections: readonly ArticleSection[]): ReadonlySet<string> {
  return new Set(
    sections
      .filter(({ kind }) => always.has(kind))
      .flatMap(({ statements }) => statements.map(({ key }) => key)),
  )
}

/** What is proposed beside them: the statements of what the assessment says to do, to consider and to avoid. */
export function proposed({ recommendations }: Pick<GuidelineResult, 'recommendations'>): ReadonlySet<string> {
  return new Set(
    recommendations
      .filter(({ group }) => group === 'DO' || group === 'CONSIDER' || group === 'AVOID')
      .map(({ statementKey }) => statementKey),
  )
}
