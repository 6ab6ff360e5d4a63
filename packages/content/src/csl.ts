/** A person, or an organization under `literal`. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string }

/** Year, or year and month, or year, month and day. */
export type CslDateParts = readonly [number] | readonly [number, number] | readonly [number, number, number]

export interface CslDate {
  readonly 'date-parts': readonly [CslDateParts]
}

export const cslTypes = [
  'article-journal',
  'report',
  'webpage',
  'book',
  'chapter',
  'document',
  'regulation',
  'standard',
] as const
export type CslType = (typeof cslTypes)[number]

/** The part of CSL-JSON that a reference of an article needs. */
export interface CslItem {
  readonly type: CslType
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly edition?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly URL?: string
}
