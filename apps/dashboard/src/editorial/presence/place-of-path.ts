import { type EditingPlace, editingKeyFault } from '@guideboard/content'
import type { DraftForm } from '../authoring/draft-form.ts'
import type { DraftPart } from '../authoring/draft-part.ts'

/** A part as a whole, for whoever is at no place in it. */
export const placeOfPart = {
  words: { part: 'NONE', key: null },
  references: { part: 'REFERENCES', key: null },
  rules: { part: 'RULES', key: null },
  cases: { part: 'CASES', key: null },
  // The picture shows the rules and changes nothing.
  flow: { part: 'NONE', key: null },
} as const satisfies Readonly<Record<DraftPart, EditingPlace>>

/**
 * Where somebody is who writes at a place of the document (JSON Pointer); the whole part while they are at none.
 * A key that is still being chosen names nothing yet: then it is the next larger part.
 */
export function placeOfPath(
  part: DraftPart,
  path: string | undefined,
  form: Pick<DraftForm, 'sections'>,
): EditingPlace {
  if (part !== 'words' || path === undefined) return placeOfPart[part]
  const [root, place, inside, index] = path.split('/').slice(1)
  if (root === 'changeNote' && place === 'reasons' && inside !== undefined) return named('STATEMENT', inside)
  const section = root === 'sections' ? form.sections[Number(place)] : undefined
  if (section === undefined) return { part: 'FRONT_MATTER', key: null }
  const statement = inside === 'statements' ? section.statements[Number(index)] : undefined
  const at = statement === undefined ? null : named('STATEMENT', statement.key)
  return at?.part === 'STATEMENT' ? at : named('SECTION', section.id)
}

function named(part: 'SECTION' | 'STATEMENT', key: string): EditingPlace {
  const place = { part, key }
  return editingKeyFault(place) === undefined ? place : placeOfPart.words
}
