import { identitiesOf } from '../checks/identifiers.ts'
import type { CslItem } from '../csl.ts'
import type { Reference } from '../document.ts'

/** A listed reference that is the same source, and by what it was recognised. */
export interface SameSource {
  readonly id: string
  readonly by: 'DOI' | 'PMID' | 'PMCID' | 'title and year'
}

/** The first listed reference that is this source: by an identifier, else by title and year. */
export function sameSource(
  csl: CslItem,
  listed: readonly Pick<Reference, 'id' | 'csl'>[],
): SameSource | undefined {
  const identities = new Set(identitiesOf(csl))
  for (const { id, csl: known } of listed) {
    const shared = identitiesOf(known).find((identity) => identities.has(identity))
    if (shared !== undefined) return { id, by: identityKind(shared) }
  }
  const title = titleAndYear(csl)
  const found = title === undefined ? undefined : listed.find((one) => titleAndYear(one.csl) === title)
  return found && { id: found.id, by: 'title and year' }
}

function identityKind(identity: string): 'DOI' | 'PMID' | 'PMCID' {
  if (identity.startsWith('PMCID ')) return 'PMCID'
  return identity.startsWith('PMID ') ? 'PMID' : 'DOI'
}

/** Case, accents and punctuation of a title do not matter; without a year, nothing is the same. */
function titleAndYear({ title, issued }: CslItem): string | undefined {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const year = issued?.['date-parts'][0][0]
  return words === '' || year === undefined ? undefined : `${words} ${year}`
}
