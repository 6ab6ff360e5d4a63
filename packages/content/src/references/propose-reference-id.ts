import type { CslItem } from '../csl.ts'

/** An id that is free: first author (or first words of the title) and year, such as `qaseem-2017`. */
export function proposeReferenceId(csl: CslItem, taken: Iterable<string>): string {
  const known = new Set(taken)
  const [author] = csl.author ?? []
  const name = author === undefined ? csl.title : 'literal' in author ? author.literal : author.family
  const year = csl.issued?.['date-parts'][0][0]
  const base = [slug(name) || identifier(csl) || 'reference', year]
    .filter((part) => part !== undefined)
    .join('-')
  if (!known.has(base)) return base
  for (let number = 2; ; number += 1) {
    const next = `${base}-${number}`
    if (!known.has(next)) return next
  }
}

/** The first words in small letters and dashes; it begins with a letter, as an id must. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  const words = plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.has(word) && /[a-z]/.test(word))
  return words
    .slice(0, 3)
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
}

const small = new Set(['the', 'of', 'and', 'for', 'a', 'an', 'on', 'in'])

function identifier({ PMID, PMCID, DOI }: CslItem): string | undefined {
  if (PMID !== undefined) return `pmid-${PMID}`
  if (PMCID !== undefined) return PMCID.toLowerCase()
  return DOI === undefined
    ? undefined
    : `doi-${DOI.toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(3, 40)
        .replace(/^-|-$/g, '')}`
}
