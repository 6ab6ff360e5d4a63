import {
  type AskedAs,
  type Audience,
  audiences,
  certaintyWords,
  type Difference,
  type Operation,
  type PathChange,
  type WordPart,
} from '@guideboard/content'
import type { ContentChanges } from './content-changes.ts'

/** An operation as a client reads it: few shapes, told apart by `is`; `kind` says exactly what happened. */
export type OperationView =
  | {
      readonly is: 'ArticleFieldChange'
      readonly kind: string
      readonly field: string
      readonly before: string | null
      readonly after: string | null
      readonly words: readonly WordPart[]
    }
  | {
      readonly is: 'SectionChange'
      readonly kind: string
      readonly sectionId: string
      readonly title: string
      readonly audience: Audience | null
      readonly before: string | null
      readonly after: string | null
      readonly words: readonly WordPart[]
    }
  | {
      readonly is: 'StatementChange'
      readonly kind: string
      readonly statementKey: string
      readonly before: string | null
      readonly after: string | null
      /** Of a statement that came or went: all its words. */
      readonly texts: readonly { readonly audience: Audience; readonly words: readonly WordPart[] }[]
    }
  | {
      readonly is: 'TextChange'
      readonly kind: string
      readonly statementKey: string
      readonly audience: Audience
      readonly words: readonly WordPart[]
    }
  | {
      readonly is: 'CitationChange'
      readonly kind: string
      readonly statementKey: string
      readonly audience: Audience
      readonly referenceId: string
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly is: 'EntryChange'
      readonly kind: string
      readonly id: string
      readonly statementKey: string | null
      readonly paths: readonly PathChange[]
    }

/** The operations of two documents as a client reads them. */
export function operationViews(changes: ContentChanges): readonly OperationView[] {
  const rules = [
    ...(changes.before.ruleSet?.recommendations ?? []),
    ...(changes.after.ruleSet?.recommendations ?? []),
  ]
  const statements = new Map(rules.map(({ id, statement }) => [id, statement]))
  const sections = new Map(
    [...changes.before.sections, ...changes.after.sections].map(({ id, title }) => [id, title.clinician]),
  )
  const sectionTitle = (id: string | null) => (id === null ? null : (sections.get(id) ?? id))
  return changes.operations.map((one) => viewOf(one, sectionTitle, statements))
}

function viewOf(
  one: Operation,
  sectionTitle: (id: string | null) => string | null,
  statements: ReadonlyMap<string, string>,
): OperationView {
  const { kind } = one
  switch (one.kind) {
    case 'article.changed':
      return { is: 'ArticleFieldChange', ...one }
    case 'changeNote.changed':
      return { is: 'ArticleFieldChange', field: 'changeNote', ...one }
    case 'topics.changed': {
      const names = (topics: typeof one.before) =>
        topics === null ? null : topics.map(({ display, code }) => `${display} (${code})`).join(', ')
      const [before, after] = [names(one.before), names(one.after)]
      return { is: 'ArticleFieldChange', kind, field: 'topics', before, after, words: [] }
    }
    case 'policy.changed': {
      const seats = (policy: typeof one.before) =>
        policy.seats.map(({ role, needed }) => `${needed} ${role}`).join(', ')
      const [before, after] = [seats(one.before), seats(one.after)]
      return { is: 'ArticleFieldChange', kind, field: 'policy', before, after, words: [] }
    }
    case 'reviewDue.changed':
      return one.key === null
        ? {
            is: 'ArticleFieldChange',
            kind,
            field: 'reviewDueOn',
            before: one.before,
            after: one.after,
            words: [],
          }
        : statementView(kind, one.key, one.before, one.after)
    case 'section.added':
    case 'section.removed':
      return sectionView(kind, one.section.id, one.section.title.clinician, null, null)
    case 'section.moved':
      return sectionView(kind, one.id, sectionTitle(one.id), null, sectionTitle(one.place.after))
    case 'section.nested':
      return sectionView(
        kind,
        one.id,
        sectionTitle(one.id),
        sectionTitle(one.before),
        sectionTitle(one.after),
      )
    case 'section.kindChanged':
      return sectionView(kind, one.id, sectionTitle(one.id), one.before, one.after)
    case 'section.renamed': {
      const { id, audience, before, after, words } = one
      return { ...sectionView(kind, id, sectionTitle(id), before, after), audience, words }
    }
    case 'statement.added':
    case 'statement.removed': {
      const change = one.kind === 'statement.added' ? ('added' as const) : ('removed' as const)
      const texts = audiences.flatMap((audience) => {
        const words = one.statement.text[audience]?.map((node) => ({ change, node }))
        return words === undefined ? [] : [{ audience, words }]
      })
      const section = sectionTitle(one.section)
      const [before, after] = change === 'added' ? [null, section] : [section, null]
      return { ...statementView(kind, one.statement.key, before, after), texts }
    }
    case 'statement.moved':
      return statementView(kind, one.key, sectionTitle(one.from), sectionTitle(one.to))
    case 'statement.reordered':
      return statementView(kind, one.key, null, one.place.after)
    case 'recommendation.added':
      return statementView(kind, one.key, null, `${one.grade.strength} ${one.grade.direction}`)
    case 'recommendation.removed':
      return statementView(kind, one.key, `${one.grade.strength} ${one.grade.direction}`, null)
    case 'certainty.changed':
      return statementView(kind, one.key, certaintyWords(one.before), certaintyWords(one.after))
    case 'differsFrom.changed':
      return statementView(kind, one.key, differenceWords(one.before), differenceWords(one.after))
    case 'askedAs.changed':
      return statementView(kind, one.key, askedAsWords(one.before), askedAsWords(one.after))
    case 'strength.changed':
    case 'direction.changed':
    case 'population.changed':
    case 'uncited.changed':
      return statementView(kind, one.key, one.before, one.after)
    case 'text.added':
    case 'text.removed':
    case 'text.changed':
      return { is: 'TextChange', kind, statementKey: one.key, audience: one.audience, words: one.words }
    case 'citation.added':
      return citationView(one, one.citation.cite, null, one.citation.locator)
    case 'citation.removed':
      return citationView(one, one.citation.cite, one.citation.locator, null)
    case 'citation.locatorChanged':
      return citationView(one, one.cite, one.before, one.after)
    case 'ruleSet.added':
    case 'ruleSet.removed':
      return { is: 'EntryChange', kind, id: one.ruleSet.id, statementKey: null, paths: [] }
    case 'rulePart.changed':
      return { is: 'EntryChange', kind, id: one.part, statementKey: null, paths: one.paths }
    default: {
      const statementKey = kind.startsWith('rule.') ? (statements.get(one.id) ?? null) : null
      return { is: 'EntryChange', kind, id: one.id, statementKey, paths: 'paths' in one ? one.paths : [] }
    }
  }
}

function sectionView(
  kind: string,
  sectionId: string,
  title: string | null,
  before: string | null,
  after: string | null,
) {
  return {
    is: 'SectionChange',
    kind,
    sectionId,
    title: title ?? sectionId,
    audience: null,
    before,
    after,
    words: [],
  } as const
}

function statementView(kind: string, statementKey: string, before: string | null, after: string | null) {
  return { is: 'StatementChange', kind, statementKey, before, after, texts: [] } as const
}

function citationView(
  { kind, key, audience }: { readonly kind: string; readonly key: string; readonly audience: Audience },
  referenceId: string,
  before: string | null,
  after: string | null,
) {
  return { is: 'CitationChange', kind, statementKey: key, audience, referenceId, before, after } as const
}

function differenceWords(differences: readonly Difference[] | null): string | null {
  return differences === null
    ? null
    : differences.map(({ article, reason }) => `${article}: ${reason}`).join(' · ')
}

function askedAsWords(asked: AskedAs | null): string | null {
  return asked === null ? null : [...(asked.questions ?? []), ...(asked.terms ?? [])].join(' · ')
}
