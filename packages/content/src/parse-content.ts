import { canonicalContent } from './canonical-content.ts'
import type { ArticleContent, ChangeNote } from './document.ts'
import { statementKey } from './parsing/ids.ts'
import { resolveNames } from './parsing/names.ts'
import { readPolicy } from './parsing/read-policy.ts'
import { readReference } from './parsing/read-reference.ts'
import { readRuleSet } from './parsing/read-rule-set.ts'
import { readSection } from './parsing/read-section.ts'
import { readTopics } from './parsing/read-topics.ts'
import { type ContentError, newReading, type Reader, report } from './parsing/reading.ts'
import { list, oneOf, record } from './parsing/shapes.ts'
import { calendarDate, declares, languageTag, line } from './parsing/words.ts'

export type ContentResult =
  | { readonly ok: true; readonly content: ArticleContent }
  | { readonly ok: false; readonly errors: readonly ContentError[] }

/** Characters of the canonical text of one version. */
const mostCharacters = 1_000_000

const changeNote: Reader<ChangeNote> = record(
  {
    summary: line(2000),
    // A reason may name a statement that this version no longer has.
    reasons: list(record({ statement: declares('reason', statementKey), reason: line(2000) }, {}), {
      most: 500,
    }),
  },
  {},
)

const article: Reader<ArticleContent> = record(
  {
    schema: oneOf(['article/1']),
    language: languageTag,
    question: line(300),
    title: line(200),
    intendedUser: line(500),
    limits: line(2000),
    sections: list(readSection, { least: 1, most: 100 }),
    references: list(readReference, { most: 500 }),
    disclaimer: line(2000),
    changeNote,
    reviewDueOn: calendarDate,
    policy: readPolicy,
  },
  { topics: readTopics, ruleSet: readRuleSet },
)

/**
 * Reads a parsed JSON document into the content of an article, or says everything that is wrong with it.
 * What is accepted has the same canonical text as what was given.
 */
export function parseContent(json: unknown): ContentResult {
  const reading = newReading()
  const content = article(json, '', reading)
  resolveNames(reading)
  if (content !== undefined && reading.errors.length === 0) {
    const { length } = canonicalContent(content)
    if (length > mostCharacters) {
      report(reading, '', `${length} characters of at most ${mostCharacters}`, 'split the article')
    }
  }
  return content !== undefined && reading.errors.length === 0
    ? { ok: true, content }
    : { ok: false, errors: reading.errors }
}
