import type { ArticleContent } from '../document.ts'
import { plainText } from '../plain-text.ts'
import { type InterestEntry, interestMonths } from './interest.ts'

/** Something that an article says about what a person has an interest in. */
export interface InterestMatch {
  /** Place of the entry in the declaration, from 0. */
  readonly entry: number
  /** The words of the declaration. */
  readonly term: string
  /** Where the article speaks of it, for people. */
  readonly where: string
}

interface Intervention {
  readonly words: ReadonlySet<string>
  readonly where: string
}

/**
 * Where an article speaks of what was declared: in the actions of its rules, in its statements, in who made its
 * sources. Each match proposes a conflict; an editor decides. What ended more than 36 months ago matches nothing.
 * @param today YYYY-MM-DD
 */
export function matchInterests(
  content: ArticleContent,
  entries: readonly InterestEntry[],
  today: string,
): readonly InterestMatch[] {
  const interventions = interventionsOf(content)
  const since = monthsBefore(today, interestMonths)
  return entries.flatMap((entry, index) => {
    if (entry.to !== undefined && entry.to < since) return []
    const terms = [entry.product, entry.drugClass, entry.organization].filter((term) => term !== undefined)
    return terms.flatMap((term) => {
      const words = wordsOf(term)
      if (words.length === 0) return []
      return interventions
        .filter((intervention) => words.every((word) => intervention.words.has(word)))
        .map(({ where }) => ({ entry: index, term, where }))
    })
  })
}

function interventionsOf({ title, sections, references, ruleSet }: ArticleContent): readonly Intervention[] {
  const actions = [...new Set(ruleSet?.recommendations.map(({ action }) => action.code))]
  return [
    intervention(title, 'the title'),
    ...actions.map((code) => intervention(code, `the action "${code}"`)),
    ...sections.flatMap(({ statements }) =>
      statements.map(({ key, text }) => intervention(plainText(text.clinician), `statement ${key}`)),
    ),
    ...references.map(({ id, csl }) => intervention(JSON.stringify(csl), `the source ${id}`)),
  ]
}

function intervention(text: string, where: string): Intervention {
  return { words: new Set(wordsOf(text)), where }
}

/** Words that say nothing about whose interest it is. */
const common = new Set([
  'and',
  'the',
  'for',
  'with',
  'inc',
  'ltd',
  'gmbh',
  'llc',
  'corp',
  'company',
  'group',
  'drug',
])

/** Words of three characters or more, in lower case, without accents and plural endings. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 && !common.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
}

/** YYYY-MM of so many months before a day. */
function monthsBefore(today: string, months: number): string {
  const at = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() - months)
  return at.toISOString().slice(0, 7)
}
