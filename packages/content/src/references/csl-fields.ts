import type { CslDate, CslItem, CslName, CslType } from '../csl.ts'
import { readIdentifier } from './read-identifier.ts'

/** What the formats have in common, as their fields say it; empty texts are the same as absent ones. */
export interface CslFields {
  readonly type: CslType
  readonly title?: string | undefined
  readonly author?: readonly CslName[] | undefined
  readonly journal?: string | undefined
  readonly edition?: string | undefined
  readonly publisher?: string | undefined
  readonly place?: string | undefined
  readonly issued?: CslDate | undefined
  readonly accessed?: CslDate | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly page?: string | undefined
  readonly number?: string | undefined
  readonly doi?: string | undefined
  readonly pmid?: string | undefined
  readonly pmcid?: string | undefined
  readonly url?: string | undefined
}

/** CSL-JSON of the fields that say something, identifiers in their bare form. */
export function cslFrom(fields: CslFields): CslItem {
  const url = plain(fields.url)
  const linked = url === undefined ? undefined : readIdentifier(url)
  const doi = plain(fields.doi) ?? (linked && 'DOI' in linked ? linked.DOI : undefined)
  const entries: readonly (readonly [keyof CslItem, unknown])[] = [
    ['author', fields.author?.length ? fields.author : undefined],
    ['container-title', plain(fields.journal)],
    ['edition', plain(fields.edition)],
    ['publisher', plain(fields.publisher)],
    ['publisher-place', plain(fields.place)],
    ['issued', fields.issued],
    ['accessed', url === undefined ? undefined : fields.accessed],
    ['volume', plain(fields.volume)],
    ['issue', plain(fields.issue)],
    ['page', plain(fields.page)?.replace(/\s*(?:--+|[\u2010-\u2015])\s*/g, '-')],
    ['number', plain(fields.number)],
    ['DOI', doi === undefined ? undefined : bare(doi, 'DOI')],
    ['PMID', bare(plain(fields.pmid), 'PMID')],
    ['PMCID', bare(plain(fields.pmcid), 'PMCID')],
    ['URL', linked && 'DOI' in linked ? undefined : url],
  ]
  const said = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  return { type: fields.type, title: plain(fields.title) ?? '', ...said }
}

/** The text without the little markup that titles carry, on one line; `undefined` when nothing is left. */
function plain(text: string | undefined): string | undefined {
  const words = text
    ?.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)\b[^>]*>/gi, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? undefined : words
}

/** An identifier as it is stored; one that cannot be read stays as it was written, for a person to mend. */
function bare<Key extends 'DOI' | 'PMID' | 'PMCID'>(text: string | undefined, key: Key): string | undefined {
  if (text === undefined) return undefined
  const read = readIdentifier(key === 'PMID' ? `PMID: ${text.replace(/^pmid:?\s*/i, '')}` : text)
  const found = read && new Map(Object.entries(read)).get(key)
  return found ?? text
}
