import type { ArticleContent, Audience, Inline, Statement } from '../document.ts'

/** What of a statement can be commented on and suggested anew. Only `text` is written per audience. */
export const statementFields = [
  'text',
  'direction',
  'strength',
  'certainty',
  'population',
  'uncited',
  'reviewDueOn',
] as const
export type StatementField = (typeof statementFields)[number]

export interface FieldOf {
  readonly key: string
  readonly field: StatementField
  readonly audience: Audience | null
}

/** The statement with this key; undefined when the document has none. */
export function statementWithKey(content: ArticleContent, key: string): Statement | undefined {
  for (const section of content.sections) {
    const found = section.statements.find((statement) => statement.key === key)
    if (found !== undefined) return found
  }
  return undefined
}

/** The value of a field as the document holds it: inline nodes for a text, else JSON; undefined where it is left out. */
export function fieldValue(statement: Statement, { field, audience }: Omit<FieldOf, 'key'>): unknown {
  switch (field) {
    case 'text':
      return audience === null ? undefined : statement.text[audience]
    case 'uncited':
      return statement.uncited?.reason
    case 'reviewDueOn':
      return statement.reviewDueOn
    case 'direction':
    case 'strength':
    case 'certainty':
    case 'population':
      return statement.recommendation?.[field]
    default:
      return field satisfies never
  }
}

/** The words of a field, citations left out; undefined where it is left out. Offsets of anchors count in these. */
export function fieldWords(statement: Statement, of: Omit<FieldOf, 'key'>): string | undefined {
  const value = fieldValue(statement, of)
  if (value === undefined) return undefined
  if (of.field === 'text') return inlineWords(value as readonly Inline[])
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'ungraded' in value ? String(value.ungraded) : ''
}

/** Text nodes one after the other, as they are: nothing trimmed, so that every offset keeps its place. */
function inlineWords(inline: readonly Inline[]): string {
  return inline.map((node) => ('cite' in node ? '' : node.text)).join('')
}

/**
 * The document with another value in one field; undefined where the statement, or the grade that the field belongs to,
 * is not there. Whether the value is allowed is for `parseContent` to say.
 */
export function withField(content: ArticleContent, of: FieldOf, value: unknown): unknown {
  const statement = statementWithKey(content, of.key)
  const changed = statement && withValue(statement, of, value)
  if (changed === undefined) return undefined
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      statements: section.statements.map((one) => (one === statement ? changed : one)),
    })),
  }
}

function withValue(statement: Statement, { field, audience }: FieldOf, value: unknown): unknown {
  switch (field) {
    case 'text':
      return audience === null ? undefined : { ...statement, text: { ...statement.text, [audience]: value } }
    case 'uncited':
      return { ...statement, uncited: { reason: value } }
    case 'reviewDueOn':
      return { ...statement, reviewDueOn: value }
    case 'direction':
    case 'strength':
    case 'certainty':
    case 'population':
      return statement.recommendation === undefined
        ? undefined
        : { ...statement, recommendation: { ...statement.recommendation, [field]: value } }
    default:
      return field satisfies never
  }
}
