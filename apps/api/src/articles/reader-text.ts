import {
  type ArticleContent,
  type Audience,
  citationsOf,
  numberCitations,
  plainText,
  type Section,
  type SectionKind,
  type Statement,
  textFor,
  titleFor,
} from '@guideboard/content'
import { type ReaderReference, readerReference } from './reader-reference.ts'

export interface ReaderCitation {
  readonly number: number | null
  readonly referenceId: string
  readonly locator: string
  readonly reference: ReaderReference | null
}

export type ReaderInline =
  | { readonly kind: 'text'; readonly text: string; readonly mark: string | null }
  | {
      readonly kind: 'citation'
      readonly number: number
      readonly referenceId: string
      readonly locator: string
    }

export interface ReaderStatement {
  readonly key: string
  readonly inline: readonly ReaderInline[]
  readonly text: string
  readonly audience: Audience
  readonly fallbackFrom: Audience | null
  readonly direction: 'for' | 'against' | null
  readonly strength: 'strong' | 'conditional' | null
  readonly certainty: 'high' | 'moderate' | 'low' | 'very-low' | 'ungraded' | null
  readonly certaintyReason: string | null
  /** For whom it is meant, where it recommends. */
  readonly population: string | null
  readonly uncitedReason: string | null
  readonly differsFrom: readonly { readonly article: string; readonly reason: string }[]
  readonly citations: readonly ReaderCitation[]
}

export interface ReaderSection {
  readonly id: string
  readonly title: string
  readonly kind: SectionKind
  readonly parentId: string | null
  readonly statements: readonly ReaderStatement[]
}

/** The sections of a document in an audience's words, citations numbered. */
export function readerSections(content: ArticleContent, audience: Audience): readonly ReaderSection[] {
  const references = new Map(readerReferences(content).map((reference) => [reference.id, reference]))
  return content.sections.map((section) => readerSection(section, audience, references))
}

/** The reference list of a document in the order of its numbers. */
export function readerReferences(content: ArticleContent): readonly ReaderReference[] {
  return numberCitations(content).references.map(({ reference, number }) =>
    readerReference(reference, number),
  )
}

/** Whether some text stands in another audience's words. */
export function fallsBack(content: ArticleContent, audience: Audience): boolean {
  return content.sections.some((section) =>
    section.statements.some((statement) => textFor(statement, audience).fallbackFrom !== undefined),
  )
}

type References = ReadonlyMap<string, ReaderReference>

function readerSection(section: Section, audience: Audience, references: References): ReaderSection {
  return {
    id: section.id,
    title: titleFor(section, audience).words,
    kind: section.kind,
    parentId: section.parent ?? null,
    statements: section.statements.map((statement) => readerStatement(statement, audience, references)),
  }
}

function readerStatement(statement: Statement, asked: Audience, references: References): ReaderStatement {
  const { inline, audience, fallbackFrom } = textFor(statement, asked)
  const grade = statement.recommendation
  const ungraded = typeof grade?.certainty === 'object' ? grade.certainty.ungraded : null
  return {
    key: statement.key,
    inline: inline.map((node) =>
      'cite' in node
        ? {
            kind: 'citation',
            number: references.get(node.cite)?.number ?? 0,
            referenceId: node.cite,
            locator: node.locator,
          }
        : { kind: 'text', text: node.text, mark: node.mark ?? null },
    ),
    text: plainText(inline),
    audience,
    fallbackFrom: fallbackFrom ?? null,
    direction: grade?.direction ?? null,
    strength: grade?.strength ?? null,
    certainty: typeof grade?.certainty === 'object' ? 'ungraded' : (grade?.certainty ?? null),
    certaintyReason: ungraded,
    population: grade?.population ?? null,
    uncitedReason: statement.uncited?.reason ?? null,
    differsFrom: statement.differsFrom ?? [],
    citations: citationsOf(statement, asked).map(({ cite, locator }) => {
      const reference = references.get(cite) ?? null
      return { number: reference?.number ?? null, referenceId: cite, locator, reference }
    }),
  }
}
