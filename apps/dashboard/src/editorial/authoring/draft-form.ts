import { type ArticleContent, type Audience, audiences, type Statement } from '@guideboard/content'
import { readInline, writeInline } from './inline-marks.ts'

export interface StatementForm {
  key: string
  /** One line per audience; empty where it falls back to the clinician's words. */
  text: Record<Audience, string>
  uncited: string
  /** Why this statement changed, for the change note. */
  reason: string
}

interface SectionForm {
  id: string
  title: Record<Audience, string>
  statements: StatementForm[]
}

/** What the editor shows of a version's document. */
export interface DraftForm {
  question: string
  title: string
  intendedUser: string
  limits: string
  disclaimer: string
  reviewDueOn: string
  changeSummary: string
  sections: SectionForm[]
}

/** The editable words of a document. */
export function toForm(content: ArticleContent): DraftForm {
  const { question, title, intendedUser, limits, disclaimer, reviewDueOn, changeNote } = content
  const reasons = new Map(changeNote.reasons.map(({ statement, reason }) => [statement, reason]))
  return {
    question,
    title,
    intendedUser,
    limits,
    disclaimer,
    reviewDueOn,
    changeSummary: changeNote.summary,
    sections: content.sections.map((section) => ({
      id: section.id,
      title: perAudience((audience) => section.title[audience] ?? ''),
      statements: section.statements.map((statement) => ({
        key: statement.key,
        text: perAudience((audience) => writeInline(statement.text[audience] ?? [])),
        uncited: statement.uncited?.reason ?? '',
        reason: reasons.get(statement.key) ?? '',
      })),
    })),
  }
}

/** The document with the words of the form; everything that the form does not show stays as it was. */
export function withForm(content: ArticleContent, form: DraftForm): ArticleContent {
  const { question, title, intendedUser, limits, disclaimer, reviewDueOn, changeSummary } = form
  const known = new Set(form.sections.flatMap(({ statements }) => statements.map(({ key }) => key)))
  const kept = content.changeNote.reasons.filter(({ statement }) => !known.has(statement))
  const given = form.sections
    .flatMap(({ statements }) => statements)
    .filter(({ reason }) => reason.trim() !== '')
    .map(({ key, reason }) => ({ statement: key, reason: reason.trim() }))
  return {
    ...content,
    question,
    title,
    intendedUser,
    limits,
    disclaimer,
    reviewDueOn,
    changeNote: { summary: changeSummary, reasons: [...kept, ...given] },
    sections: content.sections.map((section, place) => {
      const edited = form.sections[place]
      if (!edited) return section
      return {
        ...section,
        title: filled(edited.title, (words) => words),
        statements: section.statements.map((statement, index) =>
          withWords(statement, edited.statements[index]),
        ),
      }
    }),
  }
}

function withWords(statement: Statement, edited: StatementForm | undefined): Statement {
  if (!edited) return statement
  const { uncited: _before, ...rest } = statement
  const uncited = edited.uncited.trim()
  return {
    ...rest,
    text: filled(edited.text, readInline),
    ...(uncited === '' ? {} : { uncited: { reason: uncited } }),
  }
}

function perAudience(wordsOf: (audience: Audience) => string): Record<Audience, string> {
  const [patient, caregiver, clinician, researcher] = audiences
  return {
    [patient]: wordsOf(patient),
    [caregiver]: wordsOf(caregiver),
    [clinician]: wordsOf(clinician),
    [researcher]: wordsOf(researcher),
  }
}

/** Only the audiences that have words; the clinician's are always there. */
function filled<Words>(words: Record<Audience, string>, read: (line: string) => Words) {
  const others = audiences.filter((audience) => audience !== 'clinician' && words[audience].trim() !== '')
  return {
    clinician: read(words.clinician),
    ...Object.fromEntries(others.map((audience) => [audience, read(words[audience])])),
  }
}
