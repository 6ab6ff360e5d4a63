import type { ArticleContent, Reference } from '../document.ts'
import { writtenDate } from '../written-date.ts'
import type { Check, Finding } from './check.ts'

/**
 * No source is retracted, whatever is said for it; a superseded one says why it is kept; one that is past
 * its own expiry is told of. Retraction is not news to be waited for: a day in the future counts as well.
 */
export const referenceStatus: Check = {
  version: 1,
  sees: ['today'],
  find: ({ references }: ArticleContent, { today }) => ({
    findings: references.flatMap((reference, index) => {
      const path = `/references/${index}`
      return [
        ...retracted(reference, path),
        ...superseded(reference, path),
        ...expired(reference, path, today),
      ]
    }),
  }),
}

function retracted({ id, retracted }: Reference, path: string): readonly Finding[] {
  if (retracted === undefined) return []
  return [
    {
      severity: 'block',
      message: `Reference "${id}" was retracted on ${writtenDate(retracted.on)}: ${retracted.note}`,
      path: `${path}/retracted`,
      fix: 'Remove it, and whatever rests on it alone.',
    },
  ]
}

function superseded({ id, superseded, keptBecause }: Reference, path: string): readonly Finding[] {
  if (superseded === undefined || keptBecause !== undefined) return []
  return [
    {
      severity: 'block',
      message: `Reference "${id}" was superseded on ${writtenDate(superseded.on)} by ${superseded.by}.`,
      path: `${path}/superseded`,
      fix: 'Cite what superseded it, or say in "keptBecause" why it is still cited.',
    },
  ]
}

function expired({ id, expiresOn }: Reference, path: string, today: string): readonly Finding[] {
  if (expiresOn === undefined || expiresOn >= today) return []
  return [
    {
      severity: 'warn',
      message: `Reference "${id}" expired by its own word on ${writtenDate(expiresOn)}; readers are shown that.`,
      path: `${path}/expiresOn`,
      fix: 'Look for an update, and say in its note what was found.',
    },
  ]
}
