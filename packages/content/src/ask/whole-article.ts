import { citationsOf } from '../citations-of.ts'
import type { Statement } from '../document.ts'
import type { AskNote } from './answer.ts'
import type { IndexedArticle, IndexedStatement } from './ask-index.ts'
import { has, mentioned, type Question } from './question.ts'

/** A question about the article as a whole: which statements, and what to say of them. */
export interface WholeArticle {
  readonly statements: readonly IndexedStatement[]
  readonly notes: readonly AskNote[]
}

const uncited =
  /\b(no|without|lack|lacks|lacking|missing|un ?)\s*(a |any |an )?(citations?|sources?|references?|cited|referenced|sourced)\b|\b(uncited|unsourced|unreferenced)\b|\bnot (cited|sourced|referenced|backed)\b/
const status =
  /\b(approved|approval|peer.?review|reviewed|review status|status of|draft|published|trust(worthy)?|who (wrote|writes|approved|reviewed|signed|made)|written by|authors? of|is this (official|final|reliable)|under review|pending|vetted|signed off|board|human review|medically reviewed|endorsed|final version|verified by|checked by|(doctor|clinician|expert|physician|specialist|gp|professional|someone|anyone|anybody|person|human)s? (has |have |had )?(ever |actually |really |even |already )*(been )?(checked?|read|reviewed?|approved?|looked (at|over)|signed|vetted|verified|verify)( off)?|review (state|stage)|state of (the )?review)\b/
const dates =
  /\b(last (updated?|reviewed|revised|changed|modified|edited|touched|refreshed)|how (old|recent|current)|up.?to.?date|out ?dated|when (was|is|were) (this|the|it)( \w+)?( \w+)? (written|updated?|reviewed|published|last|revised|due)|date of|updated|next review|latest version|version of (?:this|the|your) (?:page|article|guideline|advice|document)|when updated|which version|version number|publication date|current version|still current|(?:is|isn.?t) (?:this|it|the) ?(?:advice|article|page|guideline|information)? ?(?:old|stale|recent|out of date))\b/
const sources =
  /\b(what|which|how many|list|show|give|see)\b.*\b(sources|references|citations|bibliography|studies were used|evidence base)\b|\bwhere does (this|the) (information|advice) come\b|^(sources|references|bibliography)\W*$/

/** Statements that answer a question about the article itself; undefined for a question about its subject. */
export function aboutWhole(
  text: string,
  question: Question,
  article: IndexedArticle,
): WholeArticle | undefined {
  const asked = text.toLowerCase()
  const things = mentioned(question, 'thing').filter((id) => !article.topic.has(id))
  if (
    uncited.test(asked) &&
    /\b(statements?|claims?|sentences?|which|what|any|parts?|list|article|points?|advice|everything)\b/.test(
      asked,
    )
  ) {
    const bare = article.statements.filter(({ statement }) => isBare(statement))
    return bare.length > 0
      ? { statements: bare, notes: [] }
      : { statements: [], notes: ['every-statement-cited'] }
  }
  // What overrides a wait is asked of the signs, whatever is waited for.
  if (
    (/\b(?:what|which|list|any|name)\b.*\bflags?\b/.test(asked) && has(question, 'red-flags')) ||
    /\bexceptions? to\b.*\bwait|\b(?:who|when|which patients?) (?:should|must|can) ?n[o']t wait\b/.test(asked)
  )
    return ofSections(article, 'safety')
  if (things.length > 0) return undefined
  if (dates.test(asked)) return { statements: [], notes: ['dates'] }
  if (status.test(asked) && !has(question, 'prognosis')) return { statements: [], notes: ['status'] }
  if (sources.test(asked) && question.unknown.length === 0) return { statements: [], notes: ['sources'] }
  if (mentioned(question, 'demand').length > 0 || question.unknown.length > 1) return undefined
  if (has(question, 'pitfalls')) return ofSections(article, 'pitfalls')
  if (has(question, 'red-flags')) return ofSections(article, 'safety')
  if (has(question, 'overview')) return ofSections(article, 'summary')
  return undefined
}

function ofSections(
  article: IndexedArticle,
  kind: 'pitfalls' | 'safety' | 'summary',
): WholeArticle | undefined {
  const statements = article.statements.filter(({ section }) =>
    kind === 'safety' ? section === article.safety : section.kind === kind,
  )
  return statements.length > 0 ? { statements, notes: [] } : undefined
}

function isBare(statement: Statement): boolean {
  return statement.uncited !== undefined || citationsOf(statement, 'clinician').length === 0
}
