import { isNoItem, noneKnownOf, type RecordCoding } from '@guideboard/rules'
import type { Mapped } from './mapped.ts'
import type { Reference } from './reference.ts'

/**
 * A resource whose code says "none": a known negative about a list, never an item of it. Undefined when the
 * code is an ordinary one.
 */
export function mapNoneKnown(
  coded: { readonly codes: readonly RecordCoding[]; readonly display?: string },
  subject: Reference | undefined,
  recordedOn: string | undefined,
  stands: boolean,
): Mapped | undefined {
  const known = noneKnownOf(coded.codes)
  if (known === undefined) {
    return isNoItem(coded.codes) ? { kind: 'skip', reason: 'says nothing about a whole list' } : undefined
  }
  if (!stands) return { kind: 'skip', reason: 'a "none known" that no longer stands' }
  return {
    kind: 'entry',
    subject,
    entry: {
      kind: 'list',
      codes: coded.codes,
      ...(coded.display === undefined ? {} : { display: coded.display }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
      list: known.list,
      covers: known.covers,
      by: 'none-known',
    },
  }
}
