import type { RuleCase, RuleSet } from '@guideboard/rules'
import { defaultPolicy } from '../src/default-policy.ts'
import type { ArticleContent, AskedAs } from '../src/document.ts'
import curb65Article from './curb-65/article.json' with { type: 'json' }
import curb65Cases from './curb-65/cases.json' with { type: 'json' }
import curb65Rules from './curb-65/rules.json' with { type: 'json' }
import diskArticle from './degenerative-disk-disease/article.json' with { type: 'json' }
import diskAskedAs from './degenerative-disk-disease/asked-as.json' with { type: 'json' }
import diskCases from './degenerative-disk-disease/cases.json' with { type: 'json' }
import diskRules from './degenerative-disk-disease/rules.json' with { type: 'json' }
import mcisaacArticle from './mcisaac/article.json' with { type: 'json' }
import mcisaacCases from './mcisaac/cases.json' with { type: 'json' }
import mcisaacRules from './mcisaac/rules.json' with { type: 'json' }
import ottawaArticle from './ottawa-ankle/article.json' with { type: 'json' }
import ottawaCases from './ottawa-ankle/cases.json' with { type: 'json' }
import ottawaRules from './ottawa-ankle/rules.json' with { type: 'json' }

export interface ShippedGuideline {
  readonly slug: string
  readonly content: ArticleContent
}

/** The guidelines that come with the product, each with its rules and cases; approved by nobody yet. */
export const shippedGuidelines: readonly ShippedGuideline[] = [
  shipped('degenerative-disk-disease', diskArticle, diskRules, diskCases, diskAskedAs),
  shipped('curb-65', curb65Article, curb65Rules, curb65Cases),
  shipped('ottawa-ankle', ottawaArticle, ottawaRules, ottawaCases),
  shipped('mcisaac', mcisaacArticle, mcisaacRules, mcisaacCases),
]

// TypeScript widens imported JSON ("for" becomes string); the tests read every document whole.
function shipped(
  slug: string,
  article: object,
  rules: object,
  cases: readonly object[],
  askedAs: Readonly<Record<string, AskedAs>> = {},
): ShippedGuideline {
  const ruleSet = { ...(rules as RuleSet), cases: cases as readonly RuleCase[] }
  const content = { ...(article as ArticleContent), ruleSet, policy: defaultPolicy }
  return { slug, content: withQuestions(content, askedAs) }
}

/** The article with what stands beside it in `asked-as.json`: by statement, how people ask for it. */
function withQuestions(content: ArticleContent, askedAs: Readonly<Record<string, AskedAs>>): ArticleContent {
  const sections = content.sections.map((section) => ({
    ...section,
    statements: section.statements.map((statement) => {
      const own = askedAs[statement.key]
      return own === undefined ? statement : { ...statement, askedAs: own }
    }),
  }))
  return { ...content, sections }
}
