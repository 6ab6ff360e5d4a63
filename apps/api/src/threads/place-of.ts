import { type AnchorTarget, type Audience, type Place, statementFields } from '@guideboard/content'
import { Invalid } from '../platform/errors.ts'

interface GivenPlace {
  readonly target: AnchorTarget
  readonly key: string
  readonly field?: string | null | undefined
  readonly audience?: Audience | null | undefined
  readonly selection?: { readonly start: number; readonly end: number } | null | undefined
}

/** The place that an input points at; a statement's text, in the clinician's words, unless it says otherwise. @throws Invalid */
export function placeOf({ target, key, field: given, audience, selection }: GivenPlace): Place {
  if (target !== 'statement') return { target, key, field: given ?? '' }
  const field = statementFields.find((one) => one === (given ?? 'text'))
  if (field === undefined) {
    const message = 'A statement has no such field.'
    throw new Invalid(message, [
      { code: 'BAD_USER_INPUT', message, path: '/field', fix: `Name one of: ${statementFields.join(', ')}.` },
    ])
  }
  return {
    target,
    key,
    field,
    audience: field === 'text' ? (audience ?? 'clinician') : null,
    selection: selection ?? undefined,
  }
}
