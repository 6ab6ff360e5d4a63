import type { RuleCase, RuleSet } from '@guideboard/rules'
import { defaultPolicy } from '../src/default-policy.ts'
import type { ArticleContent, AskedAs } from '../src/document.ts'
import curb65Article from './curb-65/article.json' with { type: 'json' }
import curb65Cases from './curb-65/cases.json' with { type: 'json' }
import curb65Rules from './curb-65/rules.json' with { type: 'json' }
import firstDiskArticle from './degenerative-disk-disease/article.json' with { type: 'json' }
import diskAskedAs from './degenerative-disk-disease/asked-as.json' with { type: 'json' }
import firstDiskCases from './degenerative-disk-disease/cases.json' with { type: 'json' }
import firstDiskRules from './degenerative-disk-disease/rules.json' with { type: 'json' }
import diskArticle from './degenerative-disk-disease/version-2/article.json' with { type: 'json' }
import diskCases from './degenerative-disk-disease/version-2/cases.json' with { type: 'json' }
import diskRules from './degenerative-disk-disease/version-2/rules.json' with { type: 'json' }
import mcisaacArticle from './mcisaac/article.json' with { type: 'json' }
import mcisaacCases from './mcisaac/cases.json' with { type: 'json' }
import mcisaacRules from './mcisaac/rules.json' with { type: 'json' }
import ottawaArticle from './ottawa-ankle/article.json' with { type: 'json' }
import ottawaCases from './ottawa-ankle/cases.json' with { type: 'json' }
import ottawaRules from './ottawa-ankle/rules.json' with { type: 'json' }

export interface ShippedGuideline {
  readonly slug: string
  /** What it says now. */
  readonly content: ArticleContent
  /** What it said before, oldest first: stays as it is, so that whatever rests on it can be replayed. */
  readonly earlier: readonly ArticleContent[]
}

/** The guidelines that come with the product, each with its rules and cases; approved by nobody yet. */
export const shippedGuidelines: readonly ShippedGuideline[] = [
  {
    slug: 'degenerative-disk-disease',
    content: content(diskArticle, diskRules, diskCases, diskAskedAs),
    earlier: [content(firstDiskArticle, firstDiskRules, firstDiskCases)],
  },
  { slug: 'curb-65', content: content(curb65Article, curb65Rules, curb65Cases), earlier: [] },
  { slug: 'ottawa-ankle', content: content(ottawaArticle, ottawaRules, ottawaCases), earlier: [] },
  { slug: 'mcisaac', content: content(mcisaacArticle, mcisaacRules, mcisaacCases), earlier: [] },
]

// TypeScript widens imported JSON ("for" becomes string); the tests read every document whole.
function content(
  article: object,
  rules: object,
  cases: readonly object[],
  askedAs: Readonly<Record<string, AskedAs>> = {},
): ArticleContent {
  const ruleSet = { ...(rules as RuleSet), cases: cases as readonly RuleCase[] }
  return withQuestions({ ...(article as ArticleContent), ruleSet, policy: defaultPolicy }, askedAs)
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
