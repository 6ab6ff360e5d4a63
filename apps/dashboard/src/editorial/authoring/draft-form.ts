import {
  type ArticleContent,
  type Audience,
  audiences,
  type Section,
  type SectionKind,
  type Statement,
} from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import { type GradeForm, gradeOf, toGradeForm } from './grade-form.ts'
import { readInline, writeInline } from './inline-marks.ts'
import { linesOf } from './lines-of.ts'
import { type ReferenceForm, referenceOf, toReferenceForm } from './reference-form.ts'
import { readTopics, writeTopics } from './topic-lines.ts'

export type WordsByAudience = Readonly<Record<Audience, string>>

export interface StatementForm {
  /** Stays while the key of a new statement is still being chosen. */
  readonly uid: string
  readonly key: string
  /** The key is in the stored document already: votes, threads and rules hold on to it. */
  readonly stored: boolean
  /** One line per audience; empty where it falls back to the clinician's words. */
  readonly text: WordsByAudience
  readonly grade: GradeForm | null
  readonly uncited: string
  /** Questions that the statement answers, one a line. */
  readonly questions: string
  /** Words that people use for it, one a line. */
  readonly terms: string
  /** YYYY-MM-DD, or empty. */
  readonly reviewDueOn: string
  /** Why this statement changed, for the change note. */
  readonly reason: string
  /** As it was read, with whatever this form does not show. */
  readonly base: Statement | null
}

export interface SectionForm {
  readonly uid: string
  readonly id: string
  readonly kind: SectionKind
  /** Id of the section it belongs under; empty for none. */
  readonly parent: string
  readonly title: WordsByAudience
  readonly statements: readonly StatementForm[]
  readonly base: Section | null
}

/** All that the editor shows of a version's document: the one place that holds what is not saved yet. */
export interface DraftForm {
  /** BCP 47. */
  readonly language: string
  readonly question: string
  readonly title: string
  /** One a line: the id of its MeSH descriptor, then its name. */
  readonly topics: string
  readonly intendedUser: string
  readonly limits: string
  readonly disclaimer: string
  readonly reviewDueOn: string
  readonly changeSummary: string
  readonly sections: readonly SectionForm[]
  readonly references: readonly ReferenceForm[]
  /** As it is being written: it need not be a valid one yet. */
  readonly ruleSet: RuleSet | null
}

/** The document as a form. */
export function toForm(content: ArticleContent): DraftForm {
  const { language, question, title, intendedUser, limits, disclaimer, reviewDueOn, changeNote } = content
  const reasons = new Map(changeNote.reasons.map(({ statement, reason }) => [statement, reason]))
  return {
    language,
    question,
    title,
    topics: writeTopics(content.topics ?? []),
    intendedUser,
    limits,
    disclaimer,
    reviewDueOn,
    changeSummary: changeNote.summary,
    sections: content.sections.map((section) => ({
      uid: section.id,
      id: section.id,
      kind: section.kind,
      parent: section.parent ?? '',
      title: perAudience((audience) => section.title[audience] ?? ''),
      statements: section.statements.map((statement) => toStatementForm(statement, reasons)),
      base: section,
    })),
    references: content.references.map(toReferenceForm),
    ruleSet: content.ruleSet ?? null,
  }
}

function toStatementForm(statement: Statement, reasons: ReadonlyMap<string, string>): StatementForm {
  return {
    uid: statement.key,
    key: statement.key,
    stored: true,
    text: perAudience((audience) => writeInline(statement.text[audience] ?? [])),
    grade: statement.recommendation === undefined ? null : toGradeForm(statement.recommendation),
    uncited: statement.uncited?.reason ?? '',
    questions: (statement.askedAs?.questions ?? []).join('\n'),
    terms: (statement.askedAs?.terms ?? []).join('\n'),
    reviewDueOn: statement.reviewDueOn ?? '',
    reason: reasons.get(statement.key) ?? '',
    base: statement,
  }
}

/**
 * The document with what the form says, to be read by `parseContent`: fields may still be empty or wrong.
 * Whatever the form does not show stays as it was.
 */
export function withForm(content: ArticleContent, form: DraftForm): unknown {
  const { language, question, title, intendedUser, limits, disclaimer, reviewDueOn, changeSummary } = form
  const statements = form.sections.flatMap((section) => section.statements)
  const known = new Set(statements.map(({ key }) => key))
  const kept = content.changeNote.reasons.filter(({ statement }) => !known.has(statement))
  const given = statements
    .filter(({ reason }) => reason.trim() !== '')
    .map(({ key, reason }) => ({ statement: key, reason: reason.trim() }))
  const topics = readTopics(form.topics)
  const { ruleSet: _before, topics: _topics, ...rest } = content
  return {
    ...rest,
    language: language.trim(),
    question: question.trim(),
    title: title.trim(),
    ...(topics.length === 0 ? {} : { topics }),
    intendedUser: intendedUser.trim(),
    limits: limits.trim(),
    disclaimer: disclaimer.trim(),
    reviewDueOn,
    changeNote: { summary: changeSummary.trim(), reasons: [...kept, ...given] },
    sections: form.sections.map(sectionOf),
    references: form.references.map(referenceOf),
    ...(form.ruleSet === null ? {} : { ruleSet: form.ruleSet }),
  }
}

function sectionOf({ base, id, kind, parent, title, statements }: SectionForm): unknown {
  const { parent: _parent, ...rest } = base ?? {}
  return {
    ...rest,
    id,
    kind,
    ...(parent === '' ? {} : { parent }),
    title: filled(title, (words) => words.trim()),
    statements: statements.map(statementOf),
  }
}

function statementOf({
  base,
  key,
  text,
  grade,
  uncited,
  questions,
  terms,
  reviewDueOn,
}: StatementForm): unknown {
  const {
    uncited: _uncited,
    askedAs: _asked,
    reviewDueOn: _due,
    recommendation: _grade,
    ...rest
  } = base ?? {}
  return {
    ...rest,
    key,
    text: filled(text, (line) => readInline(line.trim())),
    ...(grade === null ? {} : { recommendation: gradeOf(grade) }),
    ...(uncited.trim() === '' ? {} : { uncited: { reason: uncited.trim() } }),
    ...askedAsOf(questions, terms),
    ...(reviewDueOn === '' ? {} : { reviewDueOn }),
  }
}

function askedAsOf(questions: string, terms: string) {
  const [asked, words] = [questions, terms].map(linesOf)
  const found = { ...(asked?.length ? { questions: asked } : {}), ...(words?.length ? { terms: words } : {}) }
  return Object.keys(found).length === 0 ? {} : { askedAs: found }
}

export function perAudience(wordsOf: (audience: Audience) => string): WordsByAudience {
  const [patient, caregiver, clinician, researcher] = audiences
  return {
    [patient]: wordsOf(patient),
    [caregiver]: wordsOf(caregiver),
    [clinician]: wordsOf(clinician),
    [researcher]: wordsOf(researcher),
  }
}

/** Only the audiences that have words; the clinician's are always there. */
function filled<Words>(words: WordsByAudience, read: (line: string) => Words) {
  const others = audiences.filter((audience) => audience !== 'clinician' && words[audience].trim() !== '')
  return {
    clinician: read(words.clinician),
    ...Object.fromEntries(others.map((audience) => [audience, read(words[audience])])),
  }
}
