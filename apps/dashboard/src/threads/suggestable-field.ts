import {
  type StatementField as ContentField,
  fieldValue,
  type Inline,
  type Statement,
} from '@guideboard/content'
import { readInline, writeInline } from '../editorial/authoring/inline-marks.ts'
import type { AudienceParam } from '../search-params.ts'
import type { StatementField } from './act-on-suggestion.ts'

/** A field as somebody types it. */
export interface SuggestableField {
  readonly field: StatementField
  readonly label: string
  /** The only values there are; none where it is free text. */
  readonly choices?: readonly string[]
}

const graded = [
  { field: 'DIRECTION', label: 'Direction', choices: ['for', 'against'] },
  { field: 'STRENGTH', label: 'Strength', choices: ['strong', 'conditional'] },
  { field: 'CERTAINTY', label: 'Certainty', choices: ['high', 'moderate', 'low', 'very-low'] },
  { field: 'POPULATION', label: 'Population' },
] as const satisfies readonly SuggestableField[]

/** What of this statement can be suggested anew. */
export function suggestableFields(
  statement: Statement,
  audience: AudienceParam,
): readonly SuggestableField[] {
  return [
    { field: 'TEXT', label: `Words for the ${audience}` },
    ...(statement.recommendation ? graded : []),
    { field: 'UNCITED', label: 'Why no source is cited' },
    { field: 'REVIEW_DUE_ON', label: 'Review due on (YYYY-MM-DD)' },
  ]
}

const contentFields = {
  TEXT: 'text',
  DIRECTION: 'direction',
  STRENGTH: 'strength',
  CERTAINTY: 'certainty',
  POPULATION: 'population',
  UNCITED: 'uncited',
  REVIEW_DUE_ON: 'reviewDueOn',
} as const satisfies Record<StatementField, ContentField>

/** What the statement holds there, as the document writes it; undefined where it is left out. */
export const heldValue = (statement: Statement, field: StatementField, audience: AudienceParam): unknown =>
  fieldValue(statement, { field: contentFields[field], audience: field === 'TEXT' ? audience : null })

/** A value as a line to type in, and back; a text with its marks and citations. */
export const typed = (field: StatementField, value: unknown): string => {
  if (field === 'TEXT') return writeInline((value ?? []) as readonly Inline[])
  return typeof value === 'string' ? value : ''
}
export const untyped = (field: StatementField, line: string): unknown =>
  field === 'TEXT' ? readInline(line) : line.trim()
